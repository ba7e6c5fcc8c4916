-- on: postgresql
-- effect Session
-- then
-- effect Session
-- then
-- out id: orders.id
SET app.thing = 1; SET ROLE hr; SELECT id FROM orders
