-- on: postgresql
-- out ?: ~customers.city ~customers.full_name
-- use TotalFunction customers.city
-- use TotalFunction customers.city part
-- use TotalFunction customers.full_name
-- use TotalFunction customers.full_name part
-- call label_of routine followed
SELECT label_of(c) FROM customers c
