-- on: postgresql
-- effect Write
-- write notes insert note
-- flow customers.ssn -> notes.note
WITH w AS (SELECT ssn FROM customers) INSERT INTO notes (note) SELECT ssn FROM w
