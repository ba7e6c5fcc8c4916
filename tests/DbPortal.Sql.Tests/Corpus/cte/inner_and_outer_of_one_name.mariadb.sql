-- on: mariadb
-- unknown Construct
-- out v:
WITH w AS (SELECT ssn AS v FROM customers), q AS (WITH w AS (SELECT 'safe' AS v) SELECT v FROM w) SELECT v FROM q
