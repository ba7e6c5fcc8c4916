-- on: postgresql
-- out id: customers.id
-- use Condition customers.ssn part
-- use Opaque customers.ssn part
-- use PartialFunction customers.ssn
-- call operator = routine
SELECT id FROM customers WHERE ssn::tag = 'x'
