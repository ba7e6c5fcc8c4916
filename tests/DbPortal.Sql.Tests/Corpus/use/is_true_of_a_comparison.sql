-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn
SELECT id FROM customers WHERE (ssn = 'x') IS TRUE
