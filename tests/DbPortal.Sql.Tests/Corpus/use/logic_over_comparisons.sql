-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn
-- use Pattern customers.phone
-- use Range customers.email
SELECT id FROM customers WHERE ssn = 'x' OR (phone LIKE '1%' AND NOT email > 'b')
