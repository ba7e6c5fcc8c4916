-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Equality customers.id
-- write notes update note
-- flow customers.id customers.ssn -> notes.note
UPDATE notes SET note = (SELECT ssn FROM customers WHERE id = 1)
