-- on: postgresql mysql
-- out id: orders.id
-- out phone: customers.phone
-- use Equality customers.id
-- use Equality orders.customer_id
SELECT o.id, l.phone FROM orders o CROSS JOIN LATERAL (SELECT phone FROM customers c WHERE c.id = o.customer_id) l
