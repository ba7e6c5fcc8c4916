-- on: postgresql sqlite mysql mariadb
-- out z: customers.ssn
SELECT z FROM (SELECT y AS z FROM (SELECT x AS y FROM (SELECT ssn AS x FROM customers) a) b) c
