-- on: postgresql
-- out ?: ~customers.city ~customers.ssn
-- use TotalFunction customers.city
-- use TotalFunction customers.ssn
-- use TotalFunction customers.ssn part
SELECT ssn || '-' || city FROM customers
