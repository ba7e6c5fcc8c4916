-- on: sqlite
-- out name: customers.ssn
WITH PRODUCTS AS (SELECT ssn AS name FROM customers) SELECT name FROM products
