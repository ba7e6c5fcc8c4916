-- on: postgresql sqlite mysql mariadb
-- out city: customers.city
-- use Equality customers.ssn
SELECT city FROM customers JOIN (SELECT ssn FROM customers) d USING (ssn)
