-- on: postgresql sqlite mysql mariadb
-- out x:
-- use Equality customers.ssn part
SELECT a.x FROM (SELECT 'x' AS x UNION ALL SELECT 'y') a CROSS JOIN (SELECT 'p' AS y UNION ALL SELECT 'q') b JOIN customers c ON c.ssn = concat(a.x, b.y)
