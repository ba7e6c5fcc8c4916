-- on: postgresql sqlite mysql mariadb
-- out v: customers.ssn
-- use Equality customers.id
WITH RECURSIVE r (n, v) AS (SELECT 1, ssn FROM customers WHERE id = 1 UNION ALL SELECT n + 1, v FROM r WHERE n < 3) SELECT v FROM r
