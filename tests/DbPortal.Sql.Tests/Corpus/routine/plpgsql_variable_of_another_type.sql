-- on: postgresql
-- out ?: ~customers.ssn
-- use PartialFunction customers.ssn
-- use TotalFunction customers.ssn part
-- call pl_typed routine followed
SELECT pl_typed(ssn) FROM customers
