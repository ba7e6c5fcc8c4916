-- on: postgresql
-- effect Write
-- out id: notes.id
-- out author: notes.author
-- out note: notes.note
-- out qty: notes.qty
-- write notes insert
INSERT INTO notes DEFAULT VALUES RETURNING *
