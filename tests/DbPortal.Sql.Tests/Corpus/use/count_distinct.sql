-- on: postgresql sqlite mysql mariadb
-- out ?:
-- use Count customers.ssn
-- use Grouping customers.ssn
SELECT count(DISTINCT ssn) FROM customers
