-- on: postgresql
-- effect Write
-- out one:
-- write notes insert note
-- flow customers.ssn -> notes.note
WITH w AS (INSERT INTO notes (note) SELECT ssn FROM customers RETURNING note) SELECT 1 AS one FROM w
