-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.city
-- use Equality customers.city part
-- use Equality customers.ssn
-- use Equality customers.ssn part
SELECT id FROM customers WHERE (ssn = 'x') = (city = 'y')
