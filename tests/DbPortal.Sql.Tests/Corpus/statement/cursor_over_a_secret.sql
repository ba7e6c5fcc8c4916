-- on: postgresql
-- use Pattern customers.email
-- then
-- out id: customers.id
-- out s: customers.ssn
-- use Pattern customers.email
-- then
-- use Pattern customers.email
DECLARE c CURSOR FOR SELECT id, ssn AS s FROM customers WHERE email LIKE 'a%'; FETCH ALL FROM c; MOVE c
