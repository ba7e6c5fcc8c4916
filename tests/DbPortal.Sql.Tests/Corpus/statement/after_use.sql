-- on: mysql mariadb
-- effect Session
-- then
-- unknown Relation
-- unknown Column
-- out id: !
USE hr; SELECT id FROM orders
