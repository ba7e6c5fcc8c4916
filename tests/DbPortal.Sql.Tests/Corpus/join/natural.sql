-- on: postgresql sqlite mysql mariadb
-- out id: customers.id orders.id
-- out ssn: customers.ssn
-- out total: orders.total
-- use Equality customers.id
-- use Equality orders.id
SELECT * FROM (SELECT id, ssn FROM customers) a NATURAL JOIN (SELECT id, total FROM orders) b
