-- on: postgresql sqlite mysql mariadb
-- out ssn: products.name
-- use Ordering products.name
SELECT name AS ssn FROM products ORDER BY ssn
