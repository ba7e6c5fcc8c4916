-- on: mysql mariadb
-- effect Write
-- write notes insert id,note
-- flow customers.ssn -> notes.note
INSERT INTO notes SET id = 1, note = (SELECT ssn FROM customers LIMIT 1)
