-- on: postgresql postgresql18
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- write notes update note,author
-- flow customers.ssn -> notes.note
-- flow customers.city -> notes.author
MERGE INTO notes n USING customers c ON c.id = n.id WHEN MATCHED THEN UPDATE SET (note, author) = (SELECT ssn, city FROM customers x WHERE x.id = c.id)
