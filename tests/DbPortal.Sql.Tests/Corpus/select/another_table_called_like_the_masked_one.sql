-- on: postgresql sqlite mysql mariadb
-- out ssn: products.name
SELECT customers.ssn FROM (SELECT name AS ssn FROM products) AS customers
