-- on: postgresql sqlite mysql mariadb
-- out i:
-- use Equality hr.staff.salary part
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999) SELECT n.i FROM n JOIN hr.staff s ON s.salary = n.i
