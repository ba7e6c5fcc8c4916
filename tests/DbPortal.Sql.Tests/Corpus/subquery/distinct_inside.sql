-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.ssn
-- use Grouping customers.ssn
SELECT (SELECT count(*) FROM (SELECT DISTINCT ssn FROM customers) d) AS n
