-- on: postgresql sqlite mysql mariadb
-- out v: customers.ssn ~customers.id
-- use Equality customers.id
SELECT (SELECT ssn FROM customers WHERE id = 1) AS v
