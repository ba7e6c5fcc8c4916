-- on: postgresql sqlite mysql mariadb
-- out n:
-- out t:
SELECT 1 AS n, 'ssn' AS t
