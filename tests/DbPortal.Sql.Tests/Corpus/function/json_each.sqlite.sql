-- on: sqlite
-- out value: ~customers.email
-- use Cardinality customers.email
-- use PartialFunction customers.email
SELECT j.value FROM customers c, json_each(c.email) j
