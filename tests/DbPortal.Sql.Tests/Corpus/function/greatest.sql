-- on: postgresql
-- out ?: ~customers.ssn
-- use Range customers.ssn
SELECT greatest(ssn, 'm') FROM customers
