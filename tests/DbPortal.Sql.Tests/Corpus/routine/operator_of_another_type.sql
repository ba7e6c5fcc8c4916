-- on: postgresql
-- out id: customers.id
-- use Equality customers.ssn
SELECT id FROM customers WHERE ssn = 'x'
