-- on: sqlite mysql mariadb
-- effect Define
-- write customers alter_table
-- write people alter_table
-- then
-- unknown Statement
-- out id: orders.id
ALTER TABLE customers RENAME TO people; SELECT id FROM orders
