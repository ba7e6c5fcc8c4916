-- on: mysql mariadb
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn part
-- call hidden routine followed
SELECT hidden(note) FROM orders
