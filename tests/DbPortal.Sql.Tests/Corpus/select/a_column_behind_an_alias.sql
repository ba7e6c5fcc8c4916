-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
SELECT c.ssn FROM customers c
