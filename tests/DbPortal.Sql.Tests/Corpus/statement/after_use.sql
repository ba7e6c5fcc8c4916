-- on: mysql mariadb
-- effect Administer
-- open
-- then
-- unknown Statement
-- out id: orders.id
USE hr; SELECT id FROM orders
