-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.city
SELECT id FROM customers WHERE city = 'Oslo'
