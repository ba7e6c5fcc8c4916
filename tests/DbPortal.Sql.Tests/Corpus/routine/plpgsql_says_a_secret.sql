-- on: postgresql
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use TotalFunction customers.ssn
-- use TotalFunction customers.ssn part
-- call pl_says routine followed
SELECT pl_says()
