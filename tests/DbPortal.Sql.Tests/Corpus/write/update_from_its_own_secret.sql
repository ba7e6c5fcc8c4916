-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Equality customers.id
-- write customers update city triggers
-- flow customers.ssn -> customers.city
UPDATE customers SET city = ssn WHERE id = 1
