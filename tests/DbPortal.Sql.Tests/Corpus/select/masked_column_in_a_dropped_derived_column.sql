-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
SELECT id FROM (SELECT id, ssn FROM customers) d
