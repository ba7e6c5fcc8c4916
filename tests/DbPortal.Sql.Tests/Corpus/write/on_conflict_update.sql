-- on: postgresql sqlite
-- effect Write
-- use Equality notes.id
-- write notes insert id,note
-- flow customers.ssn -> notes.note
INSERT INTO notes (id, note) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET note = (SELECT ssn FROM customers LIMIT 1)
