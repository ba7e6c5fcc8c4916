-- on: postgresql
-- effect Session
-- then
-- unknown Statement
-- out id: orders.id
SET search_path = hr; SELECT id FROM orders
