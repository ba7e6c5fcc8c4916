-- on: postgresql
-- effect Session
-- use Equality customers.ssn
-- then
-- out id: customers.id
-- use Equality customers.ssn
PREPARE p (text) AS SELECT id FROM customers WHERE ssn = $1; EXECUTE p ('x')
