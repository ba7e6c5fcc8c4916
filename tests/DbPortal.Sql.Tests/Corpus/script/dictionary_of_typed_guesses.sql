-- on: postgresql
-- effect Define
-- write g create_table
-- then
-- effect Write
-- write g insert
-- then
-- out id: customers.id
-- use Equality customers.ssn part
CREATE TEMP TABLE g (v text); INSERT INTO g VALUES ('a'), ('b'); SELECT id FROM customers WHERE ssn IN (SELECT v FROM g)
