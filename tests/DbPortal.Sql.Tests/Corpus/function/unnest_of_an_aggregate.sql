-- on: postgresql
-- out ?: ~customers.ssn
-- use Cardinality customers.ssn part
-- use PartialFunction customers.ssn part
-- use TotalFunction customers.ssn
SELECT unnest(array_agg(ssn)) FROM customers
