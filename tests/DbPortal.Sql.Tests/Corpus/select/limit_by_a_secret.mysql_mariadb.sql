-- on: mysql mariadb
-- rejected
SELECT id FROM orders LIMIT (SELECT length(ssn) FROM customers WHERE id = 1)
