-- on: postgresql
-- out id: tagged.id
-- use Opaque tagged.mark
-- call operator = routine
SELECT id FROM tagged WHERE mark IN ('x', 'y')
