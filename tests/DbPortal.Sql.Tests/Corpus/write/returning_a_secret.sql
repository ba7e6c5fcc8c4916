-- on: postgresql sqlite
-- effect Write
-- out ssn: customers.ssn
-- use Equality customers.id
-- write customers delete triggers
DELETE FROM customers WHERE id = 1 RETURNING ssn
