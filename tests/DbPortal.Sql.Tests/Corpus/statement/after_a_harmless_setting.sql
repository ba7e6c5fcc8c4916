-- on: postgresql
-- effect Session
-- then
-- out id: orders.id
SET statement_timeout = 1000; SELECT id FROM orders
