-- on: postgresql
-- out id: orders.id
-- use Equality customers.ssn
-- use Equality orders.note
SELECT id FROM orders WHERE note = ANY (SELECT ssn FROM customers)
