-- on: postgresql sqlite mysql mariadb
-- out v:
-- use Equality customers.ssn
SELECT g.v FROM (SELECT 'x' AS v UNION ALL SELECT 'y') g JOIN customers c ON c.ssn = g.v
