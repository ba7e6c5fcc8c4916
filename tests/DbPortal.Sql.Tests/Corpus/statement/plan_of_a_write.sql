-- on: mysql mariadb
-- effect Write
-- open
-- out ?:
-- write notes insert note
EXPLAIN INSERT INTO notes (note) VALUES ('x')
