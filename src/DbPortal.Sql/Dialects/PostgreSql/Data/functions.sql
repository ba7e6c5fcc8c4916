-- What functions.tsv says of the functions of one server; it is the same query that makes the file and that a test compares servers with it by.
WITH f AS (
  SELECT p.proname AS name, p.prokind, p.proretset, p.provolatile, l.lanname,
    coalesce((SELECT string_agg(p.proargnames[i], ',' ORDER BY i)
              FROM generate_subscripts(p.proargmodes, 1) i WHERE p.proargmodes[i] IN ('o', 'b', 't')), '-') AS columns
  FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
  WHERE p.pronamespace = 'pg_catalog'::regnamespace)
SELECT name,
  coalesce(nullif(CASE WHEN bool_or(prokind = 'a') THEN 'a' ELSE '' END || CASE WHEN bool_or(prokind = 'w') THEN 'w' ELSE '' END
    || CASE WHEN bool_or(proretset) THEN 's' ELSE '' END, ''), '-'),
  max(CASE provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END),
  string_agg(DISTINCT lanname, ',' ORDER BY lanname),
  CASE WHEN count(DISTINCT columns) = 1 THEN min(columns) ELSE '-' END
FROM f GROUP BY name
