-- on: postgresql sqlite mysql mariadb
-- out id: customers.id orders.id
-- use Equality customers.id
-- use Equality orders.id
SELECT id FROM customers JOIN orders USING (id)
