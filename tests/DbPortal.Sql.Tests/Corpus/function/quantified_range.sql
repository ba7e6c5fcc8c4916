-- on: postgresql
-- out id: orders.id
-- use Range customers.ssn
-- use Range orders.note
SELECT id FROM orders WHERE note > ALL (SELECT ssn FROM customers)
