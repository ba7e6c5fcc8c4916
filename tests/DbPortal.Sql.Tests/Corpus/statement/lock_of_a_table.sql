-- on: postgresql
-- effect Write
-- write customers lock triggers
-- then
-- out city: customers.city
LOCK TABLE customers IN SHARE MODE; SELECT city FROM customers
