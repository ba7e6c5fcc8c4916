-- on: mysql mariadb
-- out ?: ~customers.id ~customers.ssn
-- use Ordering customers.ssn
-- use TotalFunction customers.id
SELECT GROUP_CONCAT(id ORDER BY ssn) FROM customers
