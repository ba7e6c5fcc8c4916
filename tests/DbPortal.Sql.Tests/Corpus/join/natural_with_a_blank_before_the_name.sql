-- on: mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn part
SELECT id FROM customers NATURAL JOIN (SELECT 'guess' AS ' ssn') d
