-- on: postgresql
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn
SELECT ARRAY(SELECT ssn FROM customers)
