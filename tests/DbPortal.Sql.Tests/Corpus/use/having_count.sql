-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
-- use Grouping customers.ssn
SELECT ssn FROM customers GROUP BY ssn HAVING count(*) > 1
