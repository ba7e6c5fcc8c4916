-- on: mariadb
-- effect Write
-- use Cardinality customers.ssn
-- write notes update note
UPDATE notes FOR PORTION OF p FROM (SELECT ssn FROM customers LIMIT 1) TO '2024-01-01' SET note = 'x'
