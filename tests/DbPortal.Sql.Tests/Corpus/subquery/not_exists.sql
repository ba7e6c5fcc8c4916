-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Equality customers.ssn
-- use Equality orders.note
SELECT id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.ssn = o.note)
