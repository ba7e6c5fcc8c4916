-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn
SELECT CAST(ssn AS CHAR(20)) FROM customers
