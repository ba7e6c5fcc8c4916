-- on: mysql mariadb
-- open
-- use Pattern customers.ssn
SHOW TABLES WHERE (SELECT ssn FROM customers LIMIT 1) LIKE 'a%'
