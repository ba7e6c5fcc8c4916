-- on: postgresql sqlite mysql mariadb
-- effect Define
-- write products create_table
-- flow customers.ssn -> products
-- then
-- unknown Relation
-- out name: products.name
CREATE TABLE products AS SELECT ssn AS name FROM customers; SELECT name FROM products
