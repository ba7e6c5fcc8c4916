-- on: postgresql
-- out id: customers.id
-- use Equality customers.city part
-- use TotalFunction customers.city
SELECT id FROM customers WHERE lower(city) = 'oslo'
