-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
-- out ?:
-- use Grouping customers.ssn
SELECT ssn, count(*) FROM customers GROUP BY ssn
