-- on: postgresql
-- out ?: ~customers.ssn
-- use PartialFunction customers.ssn
SELECT glue(ssn) FROM customers
