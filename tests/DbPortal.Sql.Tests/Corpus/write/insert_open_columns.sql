-- on: postgresql sqlite mysql mariadb
-- effect Write
-- write notes insert id,note
-- flow products.id -> notes.id
-- flow products.name -> notes.note
INSERT INTO notes (id, note) SELECT id, name FROM products
