-- on: mysql mariadb
-- out ?: ~customers.id ~customers.ssn
-- use Equality customers.id
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
-- call GET_SSN routine followed
SELECT GET_SSN(1)
