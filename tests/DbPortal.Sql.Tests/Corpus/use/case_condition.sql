-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Equality customers.ssn
SELECT CASE WHEN ssn = 'x' THEN 1 ELSE 0 END FROM customers
