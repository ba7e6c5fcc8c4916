-- on: postgresql
-- out r:
-- use Equality hr.staff.salary part
SELECT r FROM (SELECT random() AS r) d JOIN hr.staff s ON s.salary = d.r
