-- on: postgresql
-- effect Define
-- write t create_table
-- write customers create_table
-- then
-- unknown Relation
-- unknown Relation
-- unknown Column
-- out ssn: !
CREATE TEMP TABLE t (LIKE customers INCLUDING ALL); SELECT ssn FROM t
