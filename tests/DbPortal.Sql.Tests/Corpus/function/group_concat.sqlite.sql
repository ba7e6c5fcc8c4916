-- on: sqlite
-- out ?: ~customers.ssn
-- use TotalFunction customers.ssn
SELECT group_concat(ssn) FROM customers
