-- on: postgresql
-- unknown Construct
-- unknown Column
-- out ssn: ! customers.ssn
WITH RECURSIVE a AS (SELECT ssn FROM customers UNION ALL SELECT ssn FROM b), b AS (SELECT ssn FROM a) SELECT ssn FROM a
