-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
-- out name: products.name
-- use Equality customers.id
-- use Equality orders.customer_id
-- use Equality orders.id
-- use Equality products.id
SELECT c.ssn, p.name FROM customers c JOIN orders o ON o.customer_id = c.id JOIN products p ON p.id = o.id
