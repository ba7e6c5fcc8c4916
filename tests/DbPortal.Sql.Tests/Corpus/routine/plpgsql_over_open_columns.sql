-- on: postgresql
-- out id: orders.id
-- out n: ~orders.id
-- use PartialFunction orders.id
-- use PartialFunction orders.id part
-- use TotalFunction orders.id part
-- call pl_twice routine followed
SELECT id, pl_twice(id) AS n FROM orders
