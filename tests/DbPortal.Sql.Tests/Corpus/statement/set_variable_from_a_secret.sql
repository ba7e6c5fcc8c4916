-- on: mysql mariadb
-- effect Session
-- use Equality customers.id
-- flow customers.id customers.ssn -> @v
-- then
-- out ?: ~customers.id ~customers.ssn
SET @v = (SELECT ssn FROM customers WHERE id = 1); SELECT @v
