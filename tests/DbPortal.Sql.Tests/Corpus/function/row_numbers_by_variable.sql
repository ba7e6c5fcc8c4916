-- on: mysql mariadb
-- out n:
-- out name: products.name
SELECT @r := @r + 1 AS n, name FROM products, (SELECT @r := 0) z
