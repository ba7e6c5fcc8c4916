-- on: sqlite
-- out ?: ! ~customers.ssn
-- use Opaque customers.ssn
-- call load_extension Forbidden
SELECT load_extension(ssn) FROM customers
