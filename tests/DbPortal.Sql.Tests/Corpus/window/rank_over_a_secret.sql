-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- out r: ~customers.ssn
-- use Ordering customers.ssn
SELECT id, rank() OVER (ORDER BY ssn) AS r FROM customers
