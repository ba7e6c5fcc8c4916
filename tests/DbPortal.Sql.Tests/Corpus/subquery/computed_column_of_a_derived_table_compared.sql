-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn part
-- use TotalFunction customers.ssn
SELECT d.id FROM (SELECT id, substr(ssn, 1, 1) AS f FROM customers) d WHERE d.f = 'a'
