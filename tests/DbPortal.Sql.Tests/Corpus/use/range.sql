-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Range customers.ssn
SELECT id FROM customers WHERE ssn > 'm'
