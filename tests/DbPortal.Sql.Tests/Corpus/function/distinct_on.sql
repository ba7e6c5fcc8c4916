-- on: postgresql
-- out id: customers.id
-- use Grouping customers.ssn
SELECT DISTINCT ON (ssn) id FROM customers
