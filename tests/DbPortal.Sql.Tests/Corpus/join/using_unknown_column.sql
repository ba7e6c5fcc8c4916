-- on: postgresql sqlite mysql mariadb
-- unknown Column
-- out one:
SELECT 1 AS one FROM customers JOIN orders USING (ssn)
