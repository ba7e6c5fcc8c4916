-- on: postgresql sqlite mysql mariadb
-- out v: customers.city customers.ssn ~customers.id
-- use Equality customers.id
SELECT (SELECT ssn FROM customers WHERE id = 1 UNION ALL SELECT city FROM customers WHERE id = 2) AS v
