-- on: sqlite
-- out note: customers.ssn
WITH a AS (SELECT note FROM notes), notes AS (SELECT ssn AS note FROM customers) SELECT note FROM a
