-- on: postgresql
-- out id: tagged.id
-- use Equality tagged.mail
SELECT id FROM tagged WHERE mail = 'x'
