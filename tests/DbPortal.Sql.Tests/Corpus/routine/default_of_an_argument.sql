-- on: postgresql
-- out ?: ~orders.total
-- use TotalFunction orders.total
-- use TotalFunction orders.total part
-- call money routine followed
SELECT money(total) FROM orders
