-- on: postgresql
-- effect Session
-- then
-- unknown Statement
-- out ssn: customers.ssn
SET search_path TO public, pg_catalog; SELECT ssn FROM customers
