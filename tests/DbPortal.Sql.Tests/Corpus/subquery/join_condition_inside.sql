-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.ssn ~orders.note
-- use Equality customers.ssn
-- use Equality orders.note
SELECT (SELECT count(*) FROM orders o JOIN customers c ON c.ssn = o.note) AS n
