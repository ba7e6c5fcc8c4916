-- on: postgresql
-- out ?: !
-- call pl_dynamic routine
SELECT pl_dynamic()
