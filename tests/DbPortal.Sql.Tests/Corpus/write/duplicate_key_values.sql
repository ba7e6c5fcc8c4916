-- on: mysql mariadb
-- effect Write
-- write notes insert id,note
-- flow customers.id -> notes.id
-- flow customers.ssn -> notes.note
-- flow notes.note -> notes.note
INSERT INTO notes (id, note) SELECT id, ssn FROM customers ON DUPLICATE KEY UPDATE note = VALUES(note)
