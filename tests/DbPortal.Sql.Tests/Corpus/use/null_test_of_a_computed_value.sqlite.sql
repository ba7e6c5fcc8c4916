-- on: sqlite
-- out id: customers.id
-- use Condition customers.ssn part
-- use Equality customers.ssn part
-- use TotalFunction customers.ssn
-- use TotalFunction customers.ssn part
SELECT id FROM customers WHERE nullif(substr(ssn, 1, 1), 'a') IS NULL
