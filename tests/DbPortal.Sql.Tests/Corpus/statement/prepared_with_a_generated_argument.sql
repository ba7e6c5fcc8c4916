-- on: postgresql
-- effect Session
-- then
-- out ssn: customers.ssn
-- use Cardinality notes.qty
PREPARE p (int) AS SELECT ssn FROM customers LIMIT $1; EXECUTE p ((SELECT qty FROM notes))
