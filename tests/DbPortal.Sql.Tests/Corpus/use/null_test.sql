-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use NullTest customers.ssn
SELECT id FROM customers WHERE ssn IS NULL
