-- on: postgresql
-- effect Define
-- write t create_table
-- then
-- effect Write
-- out b: ~customers.ssn
-- write t insert
-- flow customers.ssn -> t
CREATE TEMP TABLE t (b text); INSERT INTO t SELECT ssn FROM customers RETURNING b
