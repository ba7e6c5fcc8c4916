-- on: postgresql sqlite mysql mariadb
-- out v:
-- use Equality customers.ssn part
SELECT g.v FROM (SELECT 'x' AS v UNION ALL SELECT 'y') g JOIN customers c ON c.ssn = g.v
