-- on: postgresql sqlite mysql mariadb
-- out b: customers.city customers.phone customers.ssn
WITH RECURSIVE r (a, b, c, n) AS (SELECT ssn, city, phone, 1 FROM customers UNION ALL SELECT b, c, a, n + 1 FROM r WHERE n < 3) SELECT b FROM r
