-- on: mariadb
-- effect Write
-- out ?:
-- write notes setval
-- flow customers.ssn -> notes
-- call setval Observable
SELECT SETVAL(notes, ssn) FROM customers
