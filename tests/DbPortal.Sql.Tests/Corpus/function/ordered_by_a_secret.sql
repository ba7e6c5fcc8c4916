-- on: postgresql
-- out ?: ~customers.id ~customers.ssn
-- use Ordering customers.ssn
-- use TotalFunction customers.id
SELECT array_agg(id ORDER BY ssn) FROM customers
