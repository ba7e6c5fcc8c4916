-- on: sqlite
-- out value: ~customers.ssn
-- use Cardinality customers.ssn
-- use PartialFunction customers.ssn
SELECT j.value FROM json_each(ssn) j, customers
