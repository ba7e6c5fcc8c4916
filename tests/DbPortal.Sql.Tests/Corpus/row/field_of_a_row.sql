-- on: postgresql
-- out ssn: customers.ssn
SELECT (c).ssn FROM customers c
