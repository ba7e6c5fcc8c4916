-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.email
SELECT id FROM customers WHERE email = lower('X')
