-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn part
-- use Equality orders.note part
-- use TotalFunction orders.note
SELECT id FROM customers WHERE ssn = (SELECT min(note) FROM orders)
