-- on: postgresql
-- unknown Column
-- out one:
-- use Equality products.name part
SELECT 1 AS one FROM customers c, orders o JOIN products p ON p.name = c.ssn
