-- on: postgresql sqlite mysql mariadb
-- out v: customers.ssn
SELECT (SELECT (SELECT c.ssn) ) AS v FROM customers c
