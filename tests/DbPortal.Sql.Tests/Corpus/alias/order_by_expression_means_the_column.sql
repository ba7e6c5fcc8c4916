-- on: postgresql
-- out price: products.name
-- use Ordering products.price part
-- use TotalFunction products.price
SELECT name AS price FROM products ORDER BY price || ''
