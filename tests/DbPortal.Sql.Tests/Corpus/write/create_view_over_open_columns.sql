-- on: postgresql sqlite mysql mariadb
-- effect Define
-- write seen create_view
-- flow customers.city -> seen
CREATE VIEW seen AS SELECT city FROM customers
