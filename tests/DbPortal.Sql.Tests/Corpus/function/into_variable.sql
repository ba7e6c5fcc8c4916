-- on: mysql mariadb
-- use Equality customers.id
-- flow customers.ssn -> @v
SELECT ssn INTO @v FROM customers WHERE id = 1
