-- on: postgresql sqlite mysql mariadb
-- out city: customers.city customers.ssn
-- use Grouping customers.city
-- use Grouping customers.ssn
SELECT city FROM customers UNION SELECT ssn FROM customers
