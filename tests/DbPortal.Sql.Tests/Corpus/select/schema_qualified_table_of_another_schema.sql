-- on: postgresql sqlite mysql mariadb
-- out salary: hr.staff.salary
SELECT salary FROM hr.staff
