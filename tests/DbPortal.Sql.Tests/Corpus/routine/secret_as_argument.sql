-- on: postgresql
-- out ?: ~customers.id ~customers.ssn
-- use Equality customers.id part
-- use Equality customers.ssn part
-- use PartialFunction customers.ssn
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
-- call get_ssn routine followed
SELECT get_ssn(length(ssn)) FROM customers
