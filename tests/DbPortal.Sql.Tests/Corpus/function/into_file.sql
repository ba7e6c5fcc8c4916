-- on: mysql mariadb
-- effect Administer
-- flow customers.ssn -> a file on the server
SELECT ssn FROM customers INTO OUTFILE '/x'
