-- on: postgresql
-- out v: customers.ssn
WITH "Customers" AS (SELECT ssn AS v FROM customers) SELECT v FROM "Customers"
