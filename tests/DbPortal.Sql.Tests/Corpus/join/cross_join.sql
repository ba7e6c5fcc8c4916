-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
SELECT c.ssn FROM products p CROSS JOIN customers c
