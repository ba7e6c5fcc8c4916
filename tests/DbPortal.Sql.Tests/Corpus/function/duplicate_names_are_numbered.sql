-- on: sqlite
-- out id: customers.id
-- out ?: orders.id
SELECT d.* FROM (SELECT c.id, o.id FROM customers c, orders o) d
