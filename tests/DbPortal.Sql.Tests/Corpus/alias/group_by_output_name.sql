-- on: postgresql sqlite mysql mariadb
-- out k: ~customers.ssn
-- out n: ~customers.ssn
-- use Grouping customers.ssn part
-- use TotalFunction customers.ssn
SELECT substr(ssn, 1, 1) AS k, count(*) AS n FROM customers GROUP BY k
