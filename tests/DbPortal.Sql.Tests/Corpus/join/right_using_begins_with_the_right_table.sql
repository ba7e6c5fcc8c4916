-- on: mysql mariadb
-- out id: customers.id orders.id
-- out total: orders.total
-- out ssn: customers.ssn
-- use Equality customers.id
-- use Equality orders.id
SELECT * FROM (SELECT id, ssn FROM customers) a RIGHT JOIN (SELECT id, total FROM orders) b USING (id)
