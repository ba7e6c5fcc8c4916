-- on: postgresql
-- out a:
-- out b:
SELECT a, b FROM ROWS FROM (generate_series(1, 2), unnest(ARRAY['x', 'y'])) AS t (a, b)
