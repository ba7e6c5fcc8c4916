-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Ordering customers.ssn part
-- use TotalFunction customers.ssn
SELECT id FROM customers ORDER BY upper(ssn)
