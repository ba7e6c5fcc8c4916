-- on: postgresql sqlite mysql mariadb
-- out v: customers.id ~customers.ssn
-- use Pattern customers.ssn
SELECT (SELECT id FROM customers WHERE ssn LIKE 'a%') AS v
