-- on: mysql mariadb
-- effect Session
-- then
-- out salary: hr.staff.salary
USE hr; SELECT salary FROM staff
