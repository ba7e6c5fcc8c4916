-- on: postgresql
-- out ?: !
-- call pl_here routine
SELECT pl_here()
