-- on: postgresql
-- out ?: ~customers.ssn ~orders.id
-- use Cardinality customers.ssn part
-- use Ordering orders.id
-- use PartialFunction customers.ssn
SELECT count(*) OVER (ORDER BY id ROWS BETWEEN (SELECT length(ssn) FROM customers LIMIT 1) PRECEDING AND CURRENT ROW) FROM orders
