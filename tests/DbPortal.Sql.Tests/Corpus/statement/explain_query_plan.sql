-- on: sqlite
-- open
-- out ?: ~customers.id ~customers.ssn
-- use Equality customers.ssn
EXPLAIN QUERY PLAN SELECT id FROM customers WHERE ssn <> 'x'
