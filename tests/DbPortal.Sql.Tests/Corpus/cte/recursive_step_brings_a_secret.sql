-- on: postgresql sqlite mysql mariadb
-- out v: customers.ssn
-- use Equality customers.id part
WITH RECURSIVE r (n, v) AS (SELECT 1, 'x' UNION ALL SELECT r.n + 1, c.ssn FROM r JOIN customers c ON c.id = r.n) SELECT v FROM r
