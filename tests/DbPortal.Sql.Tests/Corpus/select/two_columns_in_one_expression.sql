-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.phone ~customers.ssn
-- use TotalFunction customers.phone
-- use TotalFunction customers.ssn
SELECT coalesce(ssn, phone) FROM customers
