-- on: postgresql sqlite mysql mariadb
-- out hit: ~customers.ssn
-- use Equality customers.ssn
SELECT ssn = 'x' AS hit FROM customers
