-- on: postgresql sqlite mysql mariadb
-- out y: customers.ssn
WITH a AS (SELECT ssn AS x FROM customers), b AS (SELECT x AS y FROM a) SELECT y FROM b
