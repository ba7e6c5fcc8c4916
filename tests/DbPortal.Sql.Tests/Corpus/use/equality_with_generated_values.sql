-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn part
-- use Equality orders.id part
-- use TotalFunction orders.id
SELECT c.id FROM customers c JOIN orders o ON c.ssn = concat('a', o.id)
