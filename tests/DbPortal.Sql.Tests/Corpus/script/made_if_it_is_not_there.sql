-- on: postgresql
-- effect Define
-- write fresh create_table
-- flow customers.city -> fresh
-- then
-- unknown Relation
-- unknown Relation
-- unknown Column
-- out c: !
CREATE TABLE IF NOT EXISTS fresh AS SELECT city AS c FROM customers; SELECT c FROM fresh
