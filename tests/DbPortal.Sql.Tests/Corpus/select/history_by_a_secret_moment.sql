-- on: mariadb
-- out id: orders.id
-- use Cardinality customers.ssn
SELECT id FROM orders FOR SYSTEM_TIME AS OF (SELECT ssn FROM customers LIMIT 1)
