-- on: postgresql
-- effect Write
-- use Equality notes.id
-- use Equality products.id
-- write notes update note
-- write notes insert id,qty
-- flow products.name -> notes.note
-- flow products.id -> notes.id
MERGE INTO notes n USING products p ON p.id = n.id WHEN MATCHED THEN UPDATE SET note = p.name WHEN NOT MATCHED THEN INSERT (id, qty) VALUES (p.id, 1)
