-- on: postgresql
-- effect Session
-- then
-- unknown Statement
-- out ssn: customers.ssn
SET search_path TO "$user", public; SELECT ssn FROM customers
