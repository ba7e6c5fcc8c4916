-- on: postgresql
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn
SELECT ssn COLLATE "C" FROM customers
