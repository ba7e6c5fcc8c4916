-- on: postgresql sqlite mysql mariadb
-- out v: customers.ssn
SELECT 'x' AS v UNION ALL SELECT ssn FROM customers
