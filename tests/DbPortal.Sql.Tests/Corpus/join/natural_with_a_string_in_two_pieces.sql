-- on: mysql
-- out id: customers.id
-- use Equality customers.ssn part
SELECT id FROM customers NATURAL JOIN (SELECT ' ssn' 'x') d
