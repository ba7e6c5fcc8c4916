-- on: postgresql sqlite mysql mariadb
-- effect Define
-- write products drop_table
-- then
-- unknown Relation
-- out name: products.name
DROP TABLE products; SELECT name FROM products
