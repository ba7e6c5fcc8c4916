-- on: postgresql sqlite mysql mariadb
-- effect Write
-- use Pattern customers.ssn
-- write notes insert id
-- flow customers.id -> notes.id
INSERT INTO notes (id) SELECT id FROM customers WHERE ssn LIKE 'a%'
