-- on: postgresql sqlite mysql mariadb
-- out d: ~customers.ssn
-- use Condition customers.ssn part
-- use PartialFunction customers.ssn part
-- use Range customers.ssn
SELECT 1 / (CASE WHEN ssn > 'm' THEN 1 ELSE 0 END) AS d FROM customers
