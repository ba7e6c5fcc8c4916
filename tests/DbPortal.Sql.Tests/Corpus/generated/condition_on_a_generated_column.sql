-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.email part
-- use Equality customers.email_norm part
SELECT id FROM customers WHERE email_norm = 'x'
