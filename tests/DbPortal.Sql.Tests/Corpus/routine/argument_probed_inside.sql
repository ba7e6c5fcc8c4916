-- on: postgresql
-- out id: customers.id
-- use Condition customers.ssn part
-- use Pattern customers.ssn
-- use TotalFunction customers.ssn part
-- call starts routine followed
SELECT id FROM customers WHERE starts(ssn)
