-- on: postgresql
-- out lexeme: ~customers.ssn
-- out positions: ~customers.ssn
-- out weights: ~customers.ssn
-- use Cardinality customers.ssn part
-- use PartialFunction customers.ssn
-- use PartialFunction customers.ssn part
SELECT * FROM unnest((SELECT to_tsvector(ssn) FROM customers))
