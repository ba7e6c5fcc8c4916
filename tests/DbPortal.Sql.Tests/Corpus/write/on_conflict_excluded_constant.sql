-- on: postgresql sqlite
-- effect Write
-- use Equality notes.id
-- write notes insert id,note
INSERT INTO notes (id, note) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET note = excluded.note
