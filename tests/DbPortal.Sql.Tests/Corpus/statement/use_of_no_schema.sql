-- on: mysql mariadb
-- effect Session
-- unknown Relation
USE nowhere
