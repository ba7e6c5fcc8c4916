-- on: postgresql sqlite mysql mariadb
-- out id: customers.id orders.id
-- out ssn: customers.ssn orders.note
-- use Ordering customers.ssn part
-- use Ordering orders.note part
SELECT id, ssn FROM customers UNION ALL SELECT id, note FROM orders ORDER BY ssn
