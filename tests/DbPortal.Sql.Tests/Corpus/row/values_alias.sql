-- on: postgresql
-- out v:
SELECT v FROM (VALUES (1, 'x')) v (a, b)
