-- on: postgresql sqlite mysql mariadb
-- effect Write
-- write notes insert
-- flow customers.id -> notes.id
-- flow customers.ssn -> notes.author
-- flow customers.city -> notes.note
INSERT INTO notes SELECT id, ssn, city, 1 FROM customers
