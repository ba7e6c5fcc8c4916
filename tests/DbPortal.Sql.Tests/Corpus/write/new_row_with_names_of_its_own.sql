-- on: mysql
-- effect Write
-- write notes insert id,note
-- flow customers.ssn -> notes.note
-- flow customers.ssn -> notes.author
INSERT INTO notes (id, note) VALUES (1, (SELECT ssn FROM customers LIMIT 1)) AS new (a, b) ON DUPLICATE KEY UPDATE author = b, qty = new.a
