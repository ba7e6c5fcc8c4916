-- on: postgresql
-- effect Session
-- write notes insert note
-- flow customers.ssn -> notes.note
-- then
-- effect Write
-- write notes insert note
-- flow customers.ssn -> notes.note
PREPARE p AS INSERT INTO notes (note) SELECT ssn FROM customers; EXECUTE p
