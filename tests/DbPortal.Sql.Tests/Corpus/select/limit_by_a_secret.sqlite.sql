-- on: sqlite
-- out id: orders.id
-- use Cardinality customers.id part
-- use Cardinality customers.ssn part
-- use Equality customers.id
-- use TotalFunction customers.ssn
SELECT id FROM orders LIMIT (SELECT length(ssn) FROM customers WHERE id = 1)
