-- on: sqlite
-- out upper(ssn): ~customers.ssn
-- use TotalFunction customers.ssn
SELECT [upper(ssn)] FROM (SELECT upper(ssn) FROM customers)
