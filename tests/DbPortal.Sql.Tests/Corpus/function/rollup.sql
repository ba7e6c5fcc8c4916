-- on: mysql mariadb
-- out city: customers.city
-- out ssn: customers.ssn
-- out ?:
-- use Grouping customers.city
-- use Grouping customers.ssn
-- use Ordering customers.city part
-- use Ordering customers.ssn part
SELECT city, ssn, count(*) FROM customers GROUP BY city, ssn WITH ROLLUP
