-- on: postgresql postgresql18
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- write notes insert id,note
-- flow customers.id -> notes.id
-- flow customers.ssn -> notes.note
MERGE INTO notes USING customers c ON c.id = notes.id WHEN NOT MATCHED THEN INSERT (id, note) VALUES (c.id, c.ssn)
