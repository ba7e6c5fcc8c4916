-- on: postgresql
-- effect Define
-- then
-- unknown Function
-- out ?:
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; SELECT upper('x')
