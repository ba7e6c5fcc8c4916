-- on: postgresql
-- effect Write
-- out ssn: customers.ssn
-- out ?: ~customers.ssn
-- use Equality customers.id
-- use TotalFunction customers.ssn
-- write customers update ssn triggers
UPDATE customers SET ssn = 'x' WHERE id = 1 RETURNING ssn, upper(ssn)
