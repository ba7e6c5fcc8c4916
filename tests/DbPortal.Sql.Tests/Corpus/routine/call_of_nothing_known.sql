-- on: mysql mariadb
-- effect Administer
-- open
-- call elsewhere routine
-- then
-- unknown Statement
-- out id: orders.id
CALL elsewhere(1); SELECT id FROM orders
