-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- then
-- out ssn: customers.ssn
SELECT id FROM orders; SELECT ssn FROM customers
