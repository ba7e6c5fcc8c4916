-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn
-- use Equality orders.note
SELECT c.id FROM customers c JOIN orders o ON o.note = c.ssn
