-- on: postgresql sqlite mysql mariadb
-- unknown Construct
-- out ssn: customers.ssn
WITH w AS (SELECT 1 AS a), w AS (SELECT ssn FROM customers) SELECT * FROM w
