-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.city ~customers.ssn
-- use Grouping customers.city
-- use Range customers.ssn part
-- use TotalFunction customers.ssn
SELECT (SELECT count(*) FROM (SELECT city FROM customers GROUP BY city HAVING min(ssn) < 'm') d) AS n
