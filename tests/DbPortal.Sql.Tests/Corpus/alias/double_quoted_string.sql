-- on: sqlite
-- out t:
-- out ssn: customers.ssn
SELECT "no such column" AS t, "ssn" FROM customers
