-- on: mysql mariadb
-- out ?: ~customers.ssn
-- use Opaque customers.ssn part
-- use TotalFunction customers.ssn
-- call SLEEP Observable
SELECT SLEEP(LENGTH(ssn)) FROM customers
