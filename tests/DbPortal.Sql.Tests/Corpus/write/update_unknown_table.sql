-- on: postgresql sqlite mysql mariadb
-- effect Write
-- unknown Relation
-- unknown Column
UPDATE nowhere SET a = 1
