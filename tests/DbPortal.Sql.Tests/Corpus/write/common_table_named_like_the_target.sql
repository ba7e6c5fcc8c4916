-- on: postgresql sqlite
-- effect Write
-- unknown Construct
-- unknown Relation
-- unknown Column
WITH notes AS (SELECT ssn FROM customers) UPDATE notes SET qty = 1
