-- on: postgresql sqlite mysql mariadb
-- out a: ~customers.ssn
-- use Condition customers.ssn part
-- use Pattern customers.ssn
SELECT CASE WHEN EXISTS (SELECT 1 FROM customers WHERE ssn LIKE 'a%') THEN 'yes' ELSE 'no' END AS a
