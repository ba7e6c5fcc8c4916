-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- out ssn: customers.ssn
-- use Ordering customers.ssn
SELECT id, ssn FROM customers ORDER BY 2
