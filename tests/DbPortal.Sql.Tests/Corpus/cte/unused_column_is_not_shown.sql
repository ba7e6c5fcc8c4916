-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
WITH w AS (SELECT id, ssn FROM customers) SELECT id FROM w
