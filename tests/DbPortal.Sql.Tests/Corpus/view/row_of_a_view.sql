-- on: postgresql
-- out v: ~customers.full_name ~customers.id ~customers.ssn
-- use TotalFunction customers.full_name part
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
SELECT v FROM v_contacts v
