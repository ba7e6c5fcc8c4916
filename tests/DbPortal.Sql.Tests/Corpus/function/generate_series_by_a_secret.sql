-- on: postgresql
-- out n: ~customers.id ~customers.ssn
-- use Cardinality customers.id part
-- use Cardinality customers.ssn part
-- use Equality customers.id
-- use PartialFunction customers.id part
-- use PartialFunction customers.ssn
-- use PartialFunction customers.ssn part
SELECT n FROM generate_series(1, (SELECT length(ssn) FROM customers WHERE id = 1)) AS n
