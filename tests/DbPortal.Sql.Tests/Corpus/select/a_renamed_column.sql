-- on: postgresql sqlite mysql mariadb
-- out city: customers.ssn
SELECT ssn AS city FROM customers
