-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.ssn
-- use Grouping customers.ssn part
SELECT count(*) AS n FROM (SELECT ssn FROM customers UNION ALL SELECT 'm') d GROUP BY ssn
