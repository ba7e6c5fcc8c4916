-- on: postgresql
-- out ?: !
-- call pl_shaped routine
SELECT pl_shaped()
