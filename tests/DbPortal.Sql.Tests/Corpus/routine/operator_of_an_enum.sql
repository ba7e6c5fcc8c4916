-- on: postgresql
-- out id: tagged.id
-- use Equality tagged.tier
SELECT id FROM tagged WHERE tier = 'gold'
