-- on: postgresql
-- out ?: ~customers.id ~customers.ssn
-- use Ordering customers.id
-- use TotalFunction customers.ssn
SELECT string_agg(ssn, ',' ORDER BY id) FROM customers
