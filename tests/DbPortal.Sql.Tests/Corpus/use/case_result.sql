-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.city ~customers.id ~customers.ssn
-- use Condition customers.id part
-- use Equality customers.id
-- use TotalFunction customers.city
-- use TotalFunction customers.ssn
SELECT CASE WHEN id = 1 THEN ssn ELSE city END FROM customers
