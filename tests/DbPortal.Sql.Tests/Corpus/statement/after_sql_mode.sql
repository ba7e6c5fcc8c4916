-- on: mysql mariadb
-- effect Session
-- then
-- unknown Statement
-- out id: orders.id
SET sql_mode = 'ANSI_QUOTES'; SELECT id FROM orders
