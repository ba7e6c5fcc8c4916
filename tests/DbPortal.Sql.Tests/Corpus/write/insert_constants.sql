-- on: postgresql sqlite mysql mariadb
-- effect Write
-- write notes insert id,note
INSERT INTO notes (id, note) VALUES (1, 'x')
