-- on: sqlite
-- out id: customers.id products.id
-- use Equality customers.id
-- use Equality products.id
SELECT b.* FROM (SELECT id FROM products) a JOIN (SELECT id FROM products) b USING (id) RIGHT JOIN (SELECT id, ssn FROM customers) c USING (id)
