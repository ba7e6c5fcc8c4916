-- on: sqlite
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Equality customers.ssn
SELECT iif(ssn = 'x', 1, 0) FROM customers
