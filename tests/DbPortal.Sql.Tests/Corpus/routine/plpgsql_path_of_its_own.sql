-- on: postgresql
-- out ?: ~hr.staff.name
-- use TotalFunction hr.staff.name
-- use TotalFunction hr.staff.name part
-- call pl_there routine followed
SELECT pl_there()
