-- on: mysql mariadb
-- open
-- out ?: ~customers.ssn ~orders.id
-- call either routine followed
CALL either(1)
