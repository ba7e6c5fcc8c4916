-- on: postgresql sqlite mysql mariadb
-- out hit: ~customers.ssn
-- use Pattern customers.ssn
SELECT (SELECT 1 WHERE c.ssn LIKE 'a%') AS hit FROM customers c
