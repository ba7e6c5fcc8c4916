-- on: postgresql
-- effect Session
-- then
-- effect Session
-- then
-- unknown Statement
-- out ssn: customers.ssn
BEGIN; ROLLBACK TO a; SELECT ssn FROM customers
