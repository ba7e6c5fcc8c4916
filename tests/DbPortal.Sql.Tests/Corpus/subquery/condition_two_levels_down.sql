-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.id ~customers.ssn ~orders.customer_id
-- use Equality customers.id
-- use Equality orders.customer_id
-- use Range customers.ssn
SELECT (SELECT count(*) FROM orders o WHERE EXISTS (SELECT 1 FROM customers c WHERE c.id = o.customer_id AND c.ssn > 'm')) AS n
