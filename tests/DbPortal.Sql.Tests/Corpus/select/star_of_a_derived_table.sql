-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- out x: customers.ssn
SELECT * FROM (SELECT id, ssn AS x FROM customers) d
