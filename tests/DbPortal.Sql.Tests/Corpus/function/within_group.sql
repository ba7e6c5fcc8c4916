-- on: postgresql
-- out ?: ~hr.staff.salary
-- use Ordering hr.staff.salary
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY salary) FROM hr.staff
