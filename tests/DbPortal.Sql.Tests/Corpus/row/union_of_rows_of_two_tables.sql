-- on: postgresql
-- out a: ~customers.ssn ~products.name
-- use TotalFunction customers.ssn part
-- use TotalFunction products.name part
SELECT (u.r).a FROM (SELECT x AS r FROM (SELECT name AS a FROM products) x UNION ALL SELECT y FROM (SELECT ssn AS a FROM customers) y) u
