-- on: postgresql sqlite mysql mariadb
-- out note: customers.ssn orders.note
-- use Equality customers.ssn
-- use Equality orders.note
SELECT note FROM orders INTERSECT SELECT ssn FROM customers
