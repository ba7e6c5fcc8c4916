-- on: postgresql sqlite mysql mariadb
-- out city: customers.city customers.ssn
-- use Grouping customers.city part
-- use Grouping customers.ssn part
SELECT city FROM customers UNION SELECT ssn FROM customers
