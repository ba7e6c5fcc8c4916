-- on: postgresql mysql mariadb
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Equality customers.ssn part
-- use PartialFunction customers.ssn part
-- use TotalFunction customers.ssn
SELECT count(nullif(substr(ssn, 1, 1), 'a')) FROM customers
