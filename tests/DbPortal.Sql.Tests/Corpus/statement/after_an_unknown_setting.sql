-- on: postgresql
-- effect Session
-- then
-- unknown Statement
-- out id: orders.id
SET plan_cache_mode = auto; SELECT id FROM orders
