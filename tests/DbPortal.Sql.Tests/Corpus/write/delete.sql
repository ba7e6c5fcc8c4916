-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Equality notes.id
-- write notes delete
DELETE FROM notes WHERE id = 1
