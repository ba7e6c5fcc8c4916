-- on: postgresql
-- effect Define
-- write g create_table
-- then
-- out v:
-- use Equality customers.ssn part
CREATE TEMP TABLE g AS SELECT 'a' || n AS v FROM generate_series(1, 9) n; SELECT v FROM g JOIN customers ON ssn = v
