-- on: mysql mariadb
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn
SELECT IFNULL(ssn, '') FROM customers
