-- on: sqlite
-- out ?: customers.city customers.full_name
-- use Equality customers.city
-- use Equality customers.full_name
SELECT [v] FROM (SELECT city AS v FROM customers) FULL JOIN (SELECT full_name AS v FROM customers) USING (v)
