-- on: postgresql
-- out city: customers.city
-- out ssn: customers.ssn
-- out ?:
-- use Grouping customers.city
-- use Grouping customers.ssn
SELECT city, ssn, count(*) FROM customers GROUP BY GROUPING SETS ((city), (ssn), ())
