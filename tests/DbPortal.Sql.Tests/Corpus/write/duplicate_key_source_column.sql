-- on: mysql mariadb
-- effect Write
-- write notes insert id
-- flow customers.id -> notes.id
-- flow customers.ssn -> notes.note
INSERT INTO notes (id) SELECT c.id FROM customers c ON DUPLICATE KEY UPDATE note = c.ssn
