-- on: postgresql
-- effect Define
-- write t create_table
-- then
-- unknown Relation
-- unknown Relation
-- unknown Column
-- out b: !
CREATE TEMP TABLE t (a int, b text GENERATED ALWAYS AS (get_ssn(a)) STORED); SELECT b FROM t
