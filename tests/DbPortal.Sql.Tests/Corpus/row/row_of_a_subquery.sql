-- on: postgresql
-- out ?: ~customers.id ~customers.ssn
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
SELECT (SELECT d FROM (SELECT id, ssn FROM customers) d LIMIT 1)
