-- on: postgresql sqlite mysql mariadb
-- out ssn: products.name
WITH customers AS (SELECT name AS ssn FROM products) SELECT ssn FROM customers
