-- on: postgresql sqlite mysql mariadb
-- unknown Construct
-- out id: customers.id
SELECT id FROM customers UNION ALL SELECT id, ssn FROM customers
