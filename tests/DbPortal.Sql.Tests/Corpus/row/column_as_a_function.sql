-- on: postgresql
-- out ?: customers.ssn
SELECT ssn(c) FROM customers c
