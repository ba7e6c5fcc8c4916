-- on: mysql mariadb
-- out ?: ~customers.id ~customers.ssn
-- use Equality customers.id
-- use Pattern customers.id part
-- use Pattern customers.ssn part
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
-- call grade routine followed
SELECT grade(3)
