-- on: postgresql
-- out ?: !
-- call pl_either routine
SELECT pl_either(1)
