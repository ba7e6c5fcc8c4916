-- on: postgresql sqlite mysql mariadb
-- out n:
SELECT (SELECT count(*) FROM customers) AS n
