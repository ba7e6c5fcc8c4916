-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn part
-- use TotalFunction customers.ssn
SELECT id FROM customers WHERE coalesce(ssn, '') = 'x'
