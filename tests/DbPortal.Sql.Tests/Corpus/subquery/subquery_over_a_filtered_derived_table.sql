-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.ssn
-- use Range customers.ssn
SELECT (SELECT count(*) FROM (SELECT id FROM customers WHERE ssn > 'm') d) AS n
