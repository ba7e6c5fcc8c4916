-- on: postgresql
-- effect Session
-- then
-- open
-- out ?: ~customers.ssn
PREPARE p AS SELECT ssn FROM customers; EXPLAIN EXECUTE p
