-- on: mariadb
-- out v: customers.ssn
-- use Equality customers.id
-- use Equality customers.id part
-- use Equality customers.referrer_id
-- use Grouping customers.referrer_id
-- use Grouping customers.ssn
WITH RECURSIVE r AS (SELECT referrer_id AS n, ssn AS v FROM customers WHERE id = 1 UNION ALL SELECT c.referrer_id, c.ssn FROM r JOIN customers c ON c.id = r.n) CYCLE n RESTRICT SELECT v FROM r
