-- on: postgresql
-- out id: customers.ssn
WITH customers AS (SELECT ssn AS id FROM customers) SELECT id FROM customers
