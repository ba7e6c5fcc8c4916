-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.ssn ~orders.note
-- use Grouping customers.ssn part
-- use Grouping orders.note part
SELECT (SELECT count(*) FROM (SELECT ssn FROM customers UNION SELECT note FROM orders) d) AS n
