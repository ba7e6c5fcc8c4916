-- on: mysql mariadb
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- write notes update note
-- flow customers.ssn -> notes.note
UPDATE notes n JOIN customers c ON c.id = n.id SET n.note = c.ssn
