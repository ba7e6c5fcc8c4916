-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.ssn
-- use Range customers.ssn
WITH w AS (SELECT id FROM customers WHERE ssn > 'm') SELECT (SELECT count(*) FROM w) AS n
