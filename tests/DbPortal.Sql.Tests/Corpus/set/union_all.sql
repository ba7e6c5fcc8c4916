-- on: postgresql sqlite mysql mariadb
-- out city: customers.city customers.ssn
SELECT city FROM customers UNION ALL SELECT ssn FROM customers
