-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.id
-- use Equality customers.ssn
SELECT id FROM customers WHERE (id, ssn) IN ((1, 'x'), (2, 'y'))
