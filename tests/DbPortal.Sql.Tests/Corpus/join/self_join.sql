-- on: postgresql sqlite mysql mariadb
-- out full_name: customers.full_name
-- out ssn: customers.ssn
-- use Equality customers.id
-- use Equality customers.referrer_id
SELECT a.full_name, b.ssn FROM customers a JOIN customers b ON b.id = a.referrer_id
