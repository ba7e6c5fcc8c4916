-- on: sqlite
-- out id: products.id
-- use Equality customers.ssn
-- use Equality orders.note
SELECT p.id FROM products p JOIN orders o ON o.note = c.ssn, customers c
