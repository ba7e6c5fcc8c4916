-- on: postgresql sqlite mysql mariadb
-- out v: customers.ssn ~customers.id
-- use Equality customers.id
SELECT (WITH w AS (SELECT ssn FROM customers WHERE id = 1) SELECT ssn FROM w) AS v
