-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.full_name ~customers.ssn
-- use TotalFunction customers.full_name
-- use TotalFunction customers.ssn
SELECT concat(full_name, ssn) FROM customers
