-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
-- use Grouping customers.ssn
SELECT DISTINCT ssn FROM customers
