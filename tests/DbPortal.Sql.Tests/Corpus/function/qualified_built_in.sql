-- on: postgresql
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn
SELECT pg_catalog.upper(ssn) FROM customers
