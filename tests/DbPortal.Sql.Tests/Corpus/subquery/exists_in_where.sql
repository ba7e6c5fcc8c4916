-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Equality customers.id
-- use Equality customers.ssn
-- use Equality orders.customer_id
SELECT id FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer_id AND c.ssn = 'x')
