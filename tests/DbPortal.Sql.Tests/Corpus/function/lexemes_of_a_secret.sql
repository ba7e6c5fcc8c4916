-- on: postgresql
-- out unnest: ~customers.ssn
-- use Cardinality customers.ssn part
-- use PartialFunction customers.ssn
-- use PartialFunction customers.ssn part
SELECT * FROM unnest((SELECT to_tsvector(ssn) FROM customers))
