-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
-- out total: orders.total
-- use Equality customers.id
-- use Equality orders.customer_id
SELECT c.ssn, o.total FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
