-- on: postgresql
-- out ord: ~customers.id ~customers.ssn
-- use Grouping customers.id part
-- use Grouping customers.ssn
-- use PartialFunction customers.id
-- use PartialFunction customers.id part
WITH RECURSIVE r (id, v) AS (SELECT id, ssn FROM customers UNION ALL SELECT id + 1, v FROM r) SEARCH DEPTH FIRST BY v SET ord SELECT ord FROM r
