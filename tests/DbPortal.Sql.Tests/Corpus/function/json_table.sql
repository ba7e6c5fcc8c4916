-- on: mysql mariadb
-- out v: ~customers.email
-- use Cardinality customers.email
SELECT j.v FROM customers c, JSON_TABLE(c.email, '$[*]' COLUMNS (v TEXT PATH '$')) j
