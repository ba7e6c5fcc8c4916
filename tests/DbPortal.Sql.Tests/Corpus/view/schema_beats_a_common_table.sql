-- on: postgresql
-- out ssn:
-- out ssn: customers.ssn
WITH customers AS (SELECT 'a' AS ssn) SELECT c.ssn, p.ssn FROM customers c, public.customers p
