-- on: postgresql
-- out k: ~customers.id
-- out v: ~customers.city ~customers.ssn
-- call pl_rows routine followed
SELECT k, v FROM pl_rows()
