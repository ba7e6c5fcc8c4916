-- on: mysql mariadb
-- effect Administer
-- open
-- call take routine
CALL take(1, 2)
