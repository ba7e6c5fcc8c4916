-- on: postgresql18
-- effect Write
-- out ssn: customers.ssn
-- out city: customers.city
-- write customers update ssn triggers
UPDATE customers SET ssn = 'x' RETURNING WITH (OLD AS was, NEW AS becomes) was.ssn, becomes.city
