-- on: postgresql
-- out city: customers.city
SELECT (c).city FROM customers c
