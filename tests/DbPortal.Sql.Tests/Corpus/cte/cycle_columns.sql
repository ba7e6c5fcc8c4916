-- on: postgresql
-- out trail: ~customers.id ~customers.ssn
-- use Grouping customers.id
-- use Grouping customers.ssn
WITH RECURSIVE r (id, v) AS (SELECT id, ssn FROM customers UNION ALL SELECT id, v FROM r) CYCLE v SET again USING trail SELECT trail FROM r
