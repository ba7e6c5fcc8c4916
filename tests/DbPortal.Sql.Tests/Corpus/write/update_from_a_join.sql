-- on: postgresql sqlite
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- write notes update note
-- flow customers.ssn -> notes.note
UPDATE notes SET note = c.ssn FROM customers c WHERE c.id = notes.id
