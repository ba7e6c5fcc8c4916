-- on: postgresql sqlite mysql mariadb
-- out ?:
-- use Count customers.ssn
SELECT count(ssn) FROM customers
