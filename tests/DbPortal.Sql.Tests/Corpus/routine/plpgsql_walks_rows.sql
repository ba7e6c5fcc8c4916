-- on: postgresql
-- out ?: ~orders.customer_id ~orders.total
-- use Equality orders.customer_id
-- use PartialFunction orders.customer_id part
-- use PartialFunction orders.total part
-- use TotalFunction orders.customer_id part
-- use TotalFunction orders.total part
-- call pl_total routine followed
SELECT pl_total(1)
