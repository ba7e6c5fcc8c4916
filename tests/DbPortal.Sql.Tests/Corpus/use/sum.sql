-- on: postgresql sqlite mysql mariadb
-- out ?: ~hr.staff.salary
-- use PartialFunction hr.staff.salary
SELECT sum(salary) FROM hr.staff
