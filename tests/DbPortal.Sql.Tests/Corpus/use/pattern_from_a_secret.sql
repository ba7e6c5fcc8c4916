-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Equality customers.id
-- use Pattern customers.id part
-- use Pattern customers.ssn part
SELECT id FROM orders WHERE 'abc' LIKE (SELECT ssn FROM customers WHERE id = 1)
