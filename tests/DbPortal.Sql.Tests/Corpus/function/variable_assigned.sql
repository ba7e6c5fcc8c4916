-- on: mysql mariadb
-- out ?: ~customers.ssn
-- flow customers.ssn -> @v
SELECT @v := ssn FROM customers
