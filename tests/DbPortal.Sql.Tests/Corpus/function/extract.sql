-- on: postgresql
-- out ?: ~customers.ssn
-- use PartialFunction customers.ssn
-- use PartialFunction customers.ssn part
SELECT extract(year FROM ssn::date) FROM customers
