-- on: mysql mariadb
-- effect Write
-- use Equality customers.id
-- use Equality customers.ssn
-- use Equality notes.id
-- write notes delete
DELETE n FROM notes n JOIN customers c ON c.id = n.id WHERE c.ssn = 'x'
