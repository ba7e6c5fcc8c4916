-- on: postgresql sqlite mysql mariadb
-- out note: orders.note
-- use Equality customers.ssn
-- use Equality orders.note
SELECT note FROM orders EXCEPT SELECT ssn FROM customers
