-- on: postgresql sqlite
-- effect Write
-- use Equality customers.ssn
-- write customers insert ssn triggers
INSERT INTO customers (ssn) VALUES ('x') ON CONFLICT (ssn) DO NOTHING
