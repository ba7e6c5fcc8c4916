-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Equality customers.id
-- use Range customers.id part
-- use Range customers.ssn part
-- use Range orders.note
SELECT id FROM orders WHERE note BETWEEN 'a' AND (SELECT ssn FROM customers WHERE id = 1)
