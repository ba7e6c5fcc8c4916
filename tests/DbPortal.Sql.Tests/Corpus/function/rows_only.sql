-- on: postgresql
-- use Cardinality customers.id part
-- use Cardinality customers.ssn part
-- use Equality customers.id
-- use PartialFunction customers.id part
-- use PartialFunction customers.ssn
-- use PartialFunction customers.ssn part
SELECT FROM generate_series(1, (SELECT ascii(ssn) FROM customers WHERE id = 1))
