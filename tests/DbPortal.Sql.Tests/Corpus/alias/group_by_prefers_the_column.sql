-- on: postgresql sqlite mysql mariadb
-- out ssn: ~customers.city
-- use Grouping customers.city
-- use Grouping customers.ssn
-- use TotalFunction customers.city
SELECT substr(city, 1, 1) AS ssn FROM customers GROUP BY ssn, city
