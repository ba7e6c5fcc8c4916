-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- use Pattern customers.ssn
-- write notes update qty
UPDATE notes SET qty = 1 WHERE id IN (SELECT id FROM customers WHERE ssn LIKE 'a%')
