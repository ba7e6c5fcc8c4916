-- on: mysql mariadb
-- effect Write
-- write notes replace id,note
-- flow customers.id -> notes.id
-- flow customers.ssn -> notes.note
REPLACE INTO notes (id, note) SELECT id, ssn FROM customers
