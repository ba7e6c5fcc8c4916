-- on: postgresql sqlite
-- effect Write
-- use Equality customers.id
-- write notes update author,note
-- flow customers.city -> notes.author
-- flow customers.ssn -> notes.note
UPDATE notes SET (author, note) = (SELECT city, ssn FROM customers WHERE id = 1)
