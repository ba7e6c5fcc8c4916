-- on: postgresql sqlite mysql mariadb
-- out city: customers.city
-- use Grouping customers.city
-- use Range customers.ssn part
-- use TotalFunction customers.ssn
SELECT city FROM customers GROUP BY city HAVING max(ssn) > 'm'
