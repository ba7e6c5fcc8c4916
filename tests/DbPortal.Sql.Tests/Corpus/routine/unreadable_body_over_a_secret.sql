-- on: postgresql
-- out ?: ! ~customers.ssn
-- use Opaque customers.ssn
-- call hidden routine
SELECT hidden(ssn) FROM customers
