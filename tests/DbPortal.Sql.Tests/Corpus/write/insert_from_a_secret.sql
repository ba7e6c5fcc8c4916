-- on: postgresql sqlite mysql mariadb
-- effect Write
-- write notes insert id,note
-- flow customers.id -> notes.id
-- flow customers.ssn -> notes.note
INSERT INTO notes (id, note) SELECT id, ssn FROM customers
