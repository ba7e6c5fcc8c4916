-- on: mysql mariadb
-- use Equality customers.id
-- flow customers.id customers.ssn -> @v
-- call take routine followed
-- then
-- out ?: ~customers.id ~customers.ssn
CALL take(1, @v); SELECT @v
