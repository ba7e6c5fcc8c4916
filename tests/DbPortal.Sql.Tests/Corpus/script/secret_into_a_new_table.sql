-- on: postgresql
-- effect Define
-- write fresh create_table_as
-- flow customers.ssn -> fresh
-- then
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn part
SELECT ssn AS x INTO fresh FROM customers; SELECT upper(x) FROM fresh
