-- on: postgresql
-- out ?: ~customers.ssn
-- use PartialFunction customers.ssn part
-- use TotalFunction customers.ssn part
-- call pl_numbered routine followed
SELECT pl_numbered(1)
