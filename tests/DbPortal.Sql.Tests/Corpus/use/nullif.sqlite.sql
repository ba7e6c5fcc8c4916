-- on: sqlite
-- out ?: ~customers.ssn
-- use Equality customers.ssn
-- use TotalFunction customers.ssn
SELECT nullif(ssn, 'x') FROM customers
