-- on: postgresql
-- effect Write
-- out note: notes.note
-- use Equality notes.id
-- write notes delete
WITH gone AS (DELETE FROM notes WHERE id = 1 RETURNING note) SELECT note FROM gone
