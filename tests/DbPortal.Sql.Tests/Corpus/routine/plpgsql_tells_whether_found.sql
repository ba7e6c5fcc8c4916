-- on: postgresql
-- out ?: ~customers.ssn
-- use Equality customers.ssn
-- use TotalFunction customers.ssn part
-- call pl_found routine followed
SELECT pl_found()
