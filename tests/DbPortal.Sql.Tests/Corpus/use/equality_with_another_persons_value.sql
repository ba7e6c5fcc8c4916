-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.id
-- use Equality customers.id part
-- use Equality customers.ssn
-- use Equality customers.ssn part
SELECT id FROM customers WHERE ssn = (SELECT ssn FROM customers WHERE id = 3)
