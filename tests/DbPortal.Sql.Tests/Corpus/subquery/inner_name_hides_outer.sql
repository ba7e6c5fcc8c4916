-- on: postgresql sqlite mysql mariadb
-- out ?: ~products.name
-- use TotalFunction products.name
SELECT (SELECT max(ssn) FROM (SELECT name AS ssn FROM products) p) FROM customers
