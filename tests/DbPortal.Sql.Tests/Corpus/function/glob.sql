-- on: sqlite
-- out id: customers.id
-- use Pattern customers.ssn
SELECT id FROM customers WHERE ssn GLOB 'a*'
