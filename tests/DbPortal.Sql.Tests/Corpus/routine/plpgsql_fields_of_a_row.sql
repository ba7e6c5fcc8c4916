-- on: postgresql
-- out ?: ~customers.city ~customers.full_name
-- use TotalFunction customers.city
-- use TotalFunction customers.city part
-- use TotalFunction customers.full_name
-- use TotalFunction customers.full_name part
-- call pl_row routine followed
SELECT pl_row(c) FROM customers c
