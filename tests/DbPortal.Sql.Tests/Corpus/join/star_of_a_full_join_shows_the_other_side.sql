-- on: sqlite
-- out v: customers.ssn products.name
-- use Equality customers.ssn
-- use Equality products.name
SELECT a.* FROM (SELECT name AS v FROM products) a FULL JOIN (SELECT ssn AS v FROM customers) b USING (v)
