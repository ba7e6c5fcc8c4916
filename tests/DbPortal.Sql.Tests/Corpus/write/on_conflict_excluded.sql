-- on: postgresql sqlite
-- effect Write
-- use Equality notes.id
-- write notes insert id,note
-- flow customers.id -> notes.id
-- flow customers.ssn -> notes.note
-- flow customers.ssn -> notes.note
INSERT INTO notes (id, note) SELECT id, ssn FROM customers ON CONFLICT (id) DO UPDATE SET note = excluded.note
