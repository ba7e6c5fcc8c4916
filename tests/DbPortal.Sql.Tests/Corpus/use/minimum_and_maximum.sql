-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- out ?: ~customers.phone
-- use TotalFunction customers.phone
-- use TotalFunction customers.ssn
SELECT min(ssn), max(phone) FROM customers
