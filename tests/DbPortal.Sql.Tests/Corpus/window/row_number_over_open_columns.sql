-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- out n: ~customers.city ~customers.id
-- use Grouping customers.city
-- use Ordering customers.id
SELECT id, row_number() OVER (PARTITION BY city ORDER BY id) AS n FROM customers
