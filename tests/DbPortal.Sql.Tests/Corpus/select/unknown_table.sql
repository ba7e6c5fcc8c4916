-- on: postgresql sqlite mysql mariadb
-- unknown Relation
-- unknown Column
-- out x: !
SELECT x FROM nowhere
