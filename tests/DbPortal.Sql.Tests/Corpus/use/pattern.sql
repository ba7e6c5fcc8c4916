-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Pattern customers.ssn
SELECT id FROM customers WHERE ssn LIKE 'a%'
