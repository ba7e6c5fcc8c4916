-- on: mysql mariadb
-- out ssn: customers.ssn
-- out id: customers.id
-- use Equality customers.id
-- use Equality customers.ssn
SELECT * FROM (SELECT ssn, id FROM customers) a JOIN (SELECT id, ssn FROM customers) b USING (id, ssn)
