-- on: mysql mariadb
-- out ?: ~customers.ssn
-- out ?: ~customers.ssn
-- flow customers.ssn -> @p
SELECT @p, @p := ssn FROM customers
