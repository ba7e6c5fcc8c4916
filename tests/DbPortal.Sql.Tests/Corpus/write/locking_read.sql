-- on: postgresql
-- effect Write
-- out id: orders.id
SELECT id FROM orders FOR UPDATE
