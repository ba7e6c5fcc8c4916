-- on: postgresql
-- effect Define
-- write customers create_table
-- then
-- unknown Relation
-- out ssn: customers.ssn
CREATE TEMP TABLE customers AS SELECT 1 AS ssn; SELECT ssn FROM customers
