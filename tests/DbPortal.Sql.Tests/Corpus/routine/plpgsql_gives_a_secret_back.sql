-- on: postgresql
-- out ?: ~customers.id ~customers.ssn ~orders.id
-- use Equality customers.id
-- use Equality orders.id
-- use TotalFunction customers.id part
-- use TotalFunction customers.ssn part
-- use TotalFunction orders.id part
-- call pl_ssn routine followed
SELECT pl_ssn(id) FROM orders
