-- on: postgresql
-- out ?: ~customers.full_name ~customers.ssn
-- use TotalFunction customers.full_name
-- use TotalFunction customers.full_name part
-- use TotalFunction customers.ssn
-- use TotalFunction customers.ssn part
-- call secret_label routine followed
SELECT secret_label(c) FROM customers c
