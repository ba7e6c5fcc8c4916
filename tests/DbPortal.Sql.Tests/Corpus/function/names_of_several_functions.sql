-- on: postgresql
-- out generate_series:
-- out unnest:
-- out ordinality:
SELECT * FROM ROWS FROM (generate_series(1, 2), unnest(ARRAY['x'])) WITH ORDINALITY AS r
