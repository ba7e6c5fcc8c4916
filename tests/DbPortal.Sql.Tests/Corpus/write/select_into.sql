-- on: postgresql
-- effect Define
-- write copied create_table_as
-- flow customers.ssn -> copied
SELECT ssn INTO copied FROM customers
