-- on: postgresql sqlite mysql mariadb
-- out hit: ~customers.ssn
-- use Equality customers.ssn
SELECT 'x' IN (SELECT ssn FROM customers) AS hit
