-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- use Equality customers.ssn part
-- use Equality orders.note part
-- use TotalFunction customers.ssn
SELECT o.id FROM orders o JOIN (SELECT id, upper(ssn) AS u FROM customers) d ON d.u = o.note
