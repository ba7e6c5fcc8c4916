-- on: mysql mariadb
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Equality customers.ssn
SELECT IF(ssn = 'x', 1, 0) FROM customers
