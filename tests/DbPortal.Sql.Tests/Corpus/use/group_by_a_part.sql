-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- use Grouping customers.ssn part
-- use TotalFunction customers.ssn
SELECT count(*) FROM customers GROUP BY substr(ssn, 1, 1)
