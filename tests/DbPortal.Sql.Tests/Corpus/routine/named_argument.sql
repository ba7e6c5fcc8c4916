-- on: postgresql
-- out ?: ~customers.id ~customers.ssn
-- use Equality customers.id
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
-- call get_ssn routine followed
SELECT get_ssn(p_id => 3)
