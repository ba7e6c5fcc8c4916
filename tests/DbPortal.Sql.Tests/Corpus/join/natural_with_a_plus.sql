-- on: mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn
SELECT id FROM customers NATURAL JOIN (SELECT +ssn FROM customers) d
