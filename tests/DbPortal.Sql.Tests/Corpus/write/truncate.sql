-- on: postgresql
-- effect Define
-- write customers truncate
TRUNCATE customers
