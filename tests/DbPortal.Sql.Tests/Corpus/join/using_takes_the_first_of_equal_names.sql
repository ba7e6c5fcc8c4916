-- on: sqlite
-- out v: customers.ssn products.name
-- out v: customers.city
-- use Equality customers.ssn
-- use Equality products.name
SELECT * FROM (SELECT name AS v FROM products) a JOIN (SELECT city AS v FROM customers) b JOIN (SELECT ssn AS v FROM customers) c USING (v)
