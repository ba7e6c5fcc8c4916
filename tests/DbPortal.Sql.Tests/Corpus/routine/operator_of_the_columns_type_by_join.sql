-- on: postgresql
-- out id: tagged.id
-- use Opaque tagged.mark
-- call operator = routine
SELECT a.id FROM tagged a JOIN tagged b USING (mark)
