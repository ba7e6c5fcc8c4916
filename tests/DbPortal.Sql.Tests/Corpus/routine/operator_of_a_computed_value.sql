-- on: postgresql
-- out id: tagged.id
-- use Condition tagged.mark part
-- use Opaque tagged.mark part
-- use TotalFunction tagged.mark
-- call operator = routine
SELECT id FROM tagged WHERE coalesce(mark, NULL) = 'x'
