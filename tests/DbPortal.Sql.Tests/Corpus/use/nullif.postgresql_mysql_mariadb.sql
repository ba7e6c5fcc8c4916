-- on: postgresql mysql mariadb
-- out ?: ~customers.ssn
-- use Equality customers.ssn
-- use PartialFunction customers.ssn
SELECT nullif(ssn, 'x') FROM customers
