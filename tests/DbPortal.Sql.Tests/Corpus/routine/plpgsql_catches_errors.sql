-- on: postgresql
-- out ?: !
-- call pl_caught routine
SELECT pl_caught()
