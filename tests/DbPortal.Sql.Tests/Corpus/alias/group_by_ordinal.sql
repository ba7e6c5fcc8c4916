-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- out ?: ~customers.ssn
-- use Grouping customers.ssn part
-- use TotalFunction customers.ssn
SELECT substr(ssn, 1, 1), count(*) FROM customers GROUP BY 1
