-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Equality customers.id
-- use Equality orders.customer_id
-- use Ordering customers.id part
-- use Ordering customers.ssn part
-- use Ordering orders.customer_id part
SELECT id FROM orders o ORDER BY (SELECT ssn FROM customers c WHERE c.id = o.customer_id)
