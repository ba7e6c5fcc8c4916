-- on: postgresql
-- use Grouping hr.staff.salary
-- use Ordering hr.staff.salary part
-- then
-- out id: hr.staff.id
-- out n: ~hr.staff.salary
-- use Grouping hr.staff.salary
-- use Ordering hr.staff.salary part
DECLARE c CURSOR FOR SELECT id, count(*) OVER (PARTITION BY salary) AS n FROM hr.staff; FETCH 2 FROM c
