-- on: mysql mariadb
-- out ?: ~customers.ssn
-- flow customers.ssn -> @v
-- then
-- out ?: ~customers.ssn
SELECT @v := ssn FROM customers; SELECT @v
