-- on: postgresql sqlite
-- effect Write
-- out id: notes.id
-- out author: notes.author
-- out note: notes.note
-- out qty: notes.qty
-- write notes update qty
UPDATE notes SET qty = 1 RETURNING *
