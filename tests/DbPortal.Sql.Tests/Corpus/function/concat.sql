-- on: mysql mariadb
-- out ?: ~customers.city ~customers.ssn
-- use TotalFunction customers.city
-- use TotalFunction customers.ssn
SELECT CONCAT(ssn, city) FROM customers
