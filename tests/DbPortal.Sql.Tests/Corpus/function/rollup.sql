-- on: mysql mariadb
-- out city: customers.city
-- out ssn: customers.ssn
-- out ?:
-- use Grouping customers.city
-- use Grouping customers.ssn
SELECT city, ssn, count(*) FROM customers GROUP BY city, ssn WITH ROLLUP
