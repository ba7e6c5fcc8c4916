-- on: postgresql sqlite mysql mariadb
-- effect Define
-- write seen create_view
-- flow customers.ssn -> seen
CREATE VIEW seen AS SELECT ssn FROM customers
