-- on: postgresql mysql
-- unknown Column
-- out v: !
SELECT d.v FROM customers c CROSS JOIN (SELECT c.ssn AS v FROM products) d
