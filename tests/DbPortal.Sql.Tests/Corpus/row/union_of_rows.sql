-- on: postgresql
-- out name: ~products.id ~products.name ~products.price
-- use TotalFunction products.id part
-- use TotalFunction products.name part
-- use TotalFunction products.price part
SELECT (u.r).name FROM (SELECT p AS r FROM products p UNION ALL SELECT p FROM products p) u
