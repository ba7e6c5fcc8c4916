-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- use PartialFunction customers.ssn
SELECT CAST(ssn AS DECIMAL(20)) FROM customers
