-- on: postgresql sqlite mysql mariadb
-- out one:
-- use Pattern customers.ssn
WITH w AS (SELECT id FROM customers WHERE ssn LIKE 'a%') SELECT 1 AS one
