-- on: mysql mariadb
-- out ?: ~orders.customer_id ~orders.total
-- use Equality orders.customer_id part
-- use PartialFunction orders.total
-- use TotalFunction orders.customer_id part
-- use TotalFunction orders.total part
-- call total_of routine followed
SELECT total_of(3)
