-- on: postgresql
-- out id: tagged.id
-- use Condition tagged.mark part
-- use Opaque tagged.mark
-- call operator = routine
SELECT id FROM tagged WHERE mark = 'x'
