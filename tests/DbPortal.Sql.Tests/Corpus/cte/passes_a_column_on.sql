-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
WITH w AS (SELECT id, ssn FROM customers) SELECT ssn FROM w
