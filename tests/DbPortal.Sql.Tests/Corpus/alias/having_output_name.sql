-- on: mysql mariadb
-- out city: customers.city
-- out m: ~customers.ssn
-- use Grouping customers.city
-- use Range customers.ssn part
-- use TotalFunction customers.ssn
SELECT city, max(ssn) AS m FROM customers GROUP BY city HAVING m > 'a'
