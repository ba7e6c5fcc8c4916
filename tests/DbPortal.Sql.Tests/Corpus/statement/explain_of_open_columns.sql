-- on: postgresql sqlite mysql mariadb
-- open
-- out ?: ~orders.id
EXPLAIN SELECT id FROM orders
