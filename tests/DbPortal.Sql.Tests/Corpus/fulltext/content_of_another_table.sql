-- on: sqlite
-- out name: product_text.name ~products.name
SELECT name FROM product_text
