-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Range customers.ssn
-- write customers delete triggers
DELETE FROM customers WHERE ssn > 'm'
