-- on: postgresql sqlite mysql mariadb
-- out ?: ~hr.staff.salary
-- use PartialFunction hr.staff.salary
SELECT salary * 2 FROM hr.staff
