-- on: postgresql sqlite mysql mariadb
-- out v: customers.id ~customers.ssn
-- use Ordering customers.ssn
SELECT (SELECT id FROM customers ORDER BY ssn LIMIT 1) AS v
