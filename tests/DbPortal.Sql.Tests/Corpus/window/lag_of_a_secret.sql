-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.id ~customers.ssn
-- use Ordering customers.id
-- use TotalFunction customers.ssn
SELECT lag(ssn) OVER (ORDER BY id) FROM customers
