-- on: postgresql sqlite mysql mariadb
-- effect Define
-- write copied create_table
-- flow customers.id -> copied
-- flow customers.ssn -> copied
CREATE TABLE copied AS SELECT id, ssn FROM customers
