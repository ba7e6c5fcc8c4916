-- on: postgresql sqlite mysql mariadb
-- out v: customers.ssn
-- use Equality customers.id
SELECT d.v FROM customers c, (SELECT ssn AS v FROM customers WHERE id = 1) d
