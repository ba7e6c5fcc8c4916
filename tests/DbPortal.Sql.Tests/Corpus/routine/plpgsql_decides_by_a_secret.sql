-- on: postgresql
-- out ?: ~customers.id ~customers.ssn
-- use Equality customers.id
-- use Pattern customers.id part
-- use Pattern customers.ssn part
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
-- call pl_grade routine followed
SELECT pl_grade(1)
