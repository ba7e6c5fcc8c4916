-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.phone
-- use Range customers.phone
SELECT (SELECT count(*) FROM customers WHERE phone > 'm') AS n
