-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Range customers.ssn
SELECT count(CASE WHEN ssn > 'm' THEN 1 END) FROM customers
