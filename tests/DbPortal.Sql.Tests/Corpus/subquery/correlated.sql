-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- out mail: customers.email ~customers.id ~orders.customer_id
-- use Equality customers.id
-- use Equality orders.customer_id
SELECT o.id, (SELECT c.email FROM customers c WHERE c.id = o.customer_id) AS mail FROM orders o
