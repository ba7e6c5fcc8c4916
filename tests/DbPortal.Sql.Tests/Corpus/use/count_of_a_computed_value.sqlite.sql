-- on: sqlite
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Equality customers.ssn part
-- use TotalFunction customers.ssn
-- use TotalFunction customers.ssn part
SELECT count(nullif(substr(ssn, 1, 1), 'a')) FROM customers
