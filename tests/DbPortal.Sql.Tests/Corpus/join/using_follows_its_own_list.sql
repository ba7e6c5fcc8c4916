-- on: postgresql
-- out id: customers.id
-- out ssn: customers.ssn
-- use Equality customers.id
-- use Equality customers.ssn
SELECT * FROM (SELECT ssn, id FROM customers) a JOIN (SELECT id, ssn FROM customers) b USING (id, ssn)
