-- on: postgresql
-- effect Define
-- write t create_table
-- flow customers.ssn -> t
-- flow customers.city -> t
-- then
-- out x: ~customers.ssn
-- out city: ~customers.city
CREATE TEMP TABLE t AS SELECT ssn AS x, city FROM customers; SELECT x, city FROM t
