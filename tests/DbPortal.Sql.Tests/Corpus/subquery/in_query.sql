-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Equality customers.ssn
-- use Equality orders.note
SELECT id FROM orders WHERE note IN (SELECT ssn FROM customers)
