-- on: mysql mariadb
-- effect Write
-- use PartialFunction notes.id
-- write notes insert id,qty
-- flow notes.id -> notes.qty
INSERT INTO notes (id, qty) VALUES (1, id + 1)
