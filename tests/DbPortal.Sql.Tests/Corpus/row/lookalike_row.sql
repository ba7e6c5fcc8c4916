-- on: postgresql
-- out p: ~products.id ~products.name ~products.price
-- use TotalFunction products.id part
-- use TotalFunction products.name part
-- use TotalFunction products.price part
SELECT p FROM products p
