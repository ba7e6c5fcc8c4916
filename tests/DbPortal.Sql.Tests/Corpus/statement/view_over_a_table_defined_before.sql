-- on: postgresql sqlite mysql mariadb
-- effect Define
-- write customers drop_table
-- then
-- unknown Relation
-- out id: customers.id
DROP TABLE customers; SELECT id FROM v_customers
