-- on: postgresql
-- effect Define
-- write t create_table
-- flow customers.city -> t
-- then
-- out city: ~customers.city
CREATE TEMP TABLE t AS SELECT city FROM customers; SELECT t.city FROM pg_temp.t
