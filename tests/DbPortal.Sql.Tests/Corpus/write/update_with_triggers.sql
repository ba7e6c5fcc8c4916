-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Equality customers.id
-- write customers update city triggers
UPDATE customers SET city = 'x' WHERE id = 1
