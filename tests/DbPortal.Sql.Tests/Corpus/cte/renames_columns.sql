-- on: postgresql sqlite mysql mariadb
-- out b: customers.ssn
WITH w (a, b) AS (SELECT id, ssn FROM customers) SELECT b FROM w
