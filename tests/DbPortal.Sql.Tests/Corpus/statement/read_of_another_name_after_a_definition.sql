-- on: postgresql sqlite mysql mariadb
-- effect Define
-- write fresh create_table
-- then
-- out name: products.name
CREATE TABLE fresh (id int); SELECT name FROM products
