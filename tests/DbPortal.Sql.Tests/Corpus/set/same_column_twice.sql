-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
-- use Equality customers.id
SELECT ssn FROM customers WHERE id = 1 UNION ALL SELECT ssn FROM customers WHERE id = 2
