-- on: postgresql sqlite mysql mariadb
-- out hit: ~customers.ssn
-- use Pattern customers.ssn
SELECT EXISTS (SELECT 1 FROM customers WHERE ssn LIKE 'a%') AS hit
