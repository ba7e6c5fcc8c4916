-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Condition customers.ssn part
-- use Ordering customers.ssn part
-- use Range customers.ssn
SELECT id FROM customers ORDER BY CASE WHEN ssn > 'm' THEN 0 ELSE 1 END
