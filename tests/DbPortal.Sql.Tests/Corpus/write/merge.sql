-- on: postgresql postgresql18
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- write notes update note
-- flow customers.ssn -> notes.note
MERGE INTO notes n USING customers c ON c.id = n.id WHEN MATCHED THEN UPDATE SET note = c.ssn
