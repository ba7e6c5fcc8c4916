-- on: postgresql
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- use Range customers.ssn
-- write notes delete
DELETE FROM notes USING customers c WHERE c.id = notes.id AND c.ssn > 'm'
