-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Equality notes.id
-- write notes update note
UPDATE notes SET note = 'x' WHERE id = 1
