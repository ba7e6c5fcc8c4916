-- on: postgresql
-- out a: customers.id orders.id
-- use Equality customers.id
-- use Equality orders.id
SELECT j.a FROM (customers JOIN orders USING (id)) AS j (a)
