-- on: mysql mariadb
-- rejected
WITH PRODUCTS AS (SELECT ssn AS name FROM customers) SELECT name FROM products
