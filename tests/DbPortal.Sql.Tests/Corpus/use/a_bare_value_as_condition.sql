-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Condition customers.active
SELECT id FROM customers WHERE active
