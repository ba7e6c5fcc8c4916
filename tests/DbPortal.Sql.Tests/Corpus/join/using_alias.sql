-- on: postgresql
-- out id: customers.id orders.id
-- use Equality customers.id
-- use Equality orders.id
SELECT u.id FROM customers JOIN orders USING (id) AS u
