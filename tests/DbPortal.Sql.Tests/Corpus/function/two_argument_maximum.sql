-- on: sqlite
-- out ?: ~customers.ssn
-- use Range customers.ssn
SELECT max(ssn, 'A') FROM customers
