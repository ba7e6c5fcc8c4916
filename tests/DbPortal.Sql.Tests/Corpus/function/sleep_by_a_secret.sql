-- on: postgresql
-- out ?: ~customers.ssn
-- use Opaque customers.ssn part
-- use PartialFunction customers.ssn
-- call pg_sleep Observable
SELECT pg_sleep(ascii(ssn)) FROM customers
