-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Pattern customers.ssn
-- use Pattern orders.note part
-- use TotalFunction orders.note
SELECT o.id FROM orders o JOIN customers c ON c.ssn LIKE concat(o.note, '%')
