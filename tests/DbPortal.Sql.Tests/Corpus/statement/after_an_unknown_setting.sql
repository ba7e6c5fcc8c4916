-- on: postgresql
-- effect Session
-- then
-- unknown Statement
-- out id: orders.id
SET backslash_quote TO on; SELECT id FROM orders
