-- on: sqlite
-- out ?: ~customers.email
-- use Cardinality customers.email
-- use PartialFunction customers.email
-- use TotalFunction customers.email part
SELECT (SELECT group_concat(j.value) FROM json_each(email) j, customers c2) FROM (SELECT '[]' AS email) o
