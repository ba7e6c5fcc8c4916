-- on: mysql
-- use Equality customers.ssn
-- flow customers.id customers.ssn -> @plan
-- then
-- out ?: ~customers.id ~customers.ssn
EXPLAIN FORMAT=JSON INTO @plan SELECT id FROM customers WHERE ssn = 'x'; SELECT @plan
