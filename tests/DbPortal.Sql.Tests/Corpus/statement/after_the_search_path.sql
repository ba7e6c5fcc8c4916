-- on: postgresql
-- effect Session
-- then
-- out salary: hr.staff.salary
-- then
-- out ssn: customers.ssn
SET search_path TO hr, public; SELECT salary FROM staff; SELECT ssn FROM customers
