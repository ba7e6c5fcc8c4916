-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Condition customers.id part
-- use Condition customers.ssn part
-- use Equality customers.id
SELECT id FROM orders WHERE (SELECT ssn FROM customers WHERE id = 1) IS NULL
