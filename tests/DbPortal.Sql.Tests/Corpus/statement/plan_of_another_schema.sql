-- on: mysql
-- open
-- out ?: ~hr.staff.salary
EXPLAIN FOR SCHEMA hr SELECT salary FROM staff
