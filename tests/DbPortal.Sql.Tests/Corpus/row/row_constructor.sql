-- on: postgresql
-- out ?: ~customers.id ~customers.ssn
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
SELECT ROW(c.id, c.ssn) FROM customers c
