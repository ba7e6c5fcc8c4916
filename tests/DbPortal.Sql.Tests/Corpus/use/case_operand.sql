-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- use Condition customers.ssn
-- use Equality customers.ssn
SELECT CASE ssn WHEN 'x' THEN 1 END FROM customers
