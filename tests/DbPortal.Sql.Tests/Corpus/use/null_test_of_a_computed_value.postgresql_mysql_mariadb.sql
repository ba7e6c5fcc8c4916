-- on: postgresql mysql mariadb
-- out id: customers.id
-- use Condition customers.ssn part
-- use Equality customers.ssn part
-- use PartialFunction customers.ssn part
-- use TotalFunction customers.ssn
SELECT id FROM customers WHERE nullif(substr(ssn, 1, 1), 'a') IS NULL
