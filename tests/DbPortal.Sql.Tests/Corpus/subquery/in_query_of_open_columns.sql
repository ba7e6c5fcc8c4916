-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.id
-- use Equality orders.customer_id
-- use Equality orders.status
SELECT id FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE status = 'new')
