-- on: mysql mariadb
-- effect Write
-- then
-- out id: orders.id
START TRANSACTION READ WRITE; SELECT id FROM orders
