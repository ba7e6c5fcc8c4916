-- on: postgresql
-- effect Define
-- write t create_table
-- flow customers.city -> t
-- then
-- out c: customers.ssn
CREATE TEMP TABLE t AS SELECT city AS c FROM customers; WITH t AS (SELECT ssn AS c FROM customers) SELECT c FROM t
