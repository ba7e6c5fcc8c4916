-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.ssn
-- use Grouping customers.ssn
SELECT count(*) OVER (PARTITION BY ssn) FROM customers
