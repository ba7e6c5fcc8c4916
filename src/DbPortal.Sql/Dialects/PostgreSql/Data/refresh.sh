#!/usr/bin/env bash
# Makes functions.tsv anew from real servers, one connection string per major version, oldest first:
#   refresh.sh postgresql://postgres@127.0.0.1:5414/postgres postgresql://postgres@127.0.0.1:5415/postgres ...
# A line per name and state of facts, with the versions that have it. What a function may disclose is not
# in the servers: that is reviewed by hand in function-classes.tsv.
set -euo pipefail
cd "$(dirname "$0")"
query="
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
FROM f GROUP BY name"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for server in "$@"; do
  major=$(( $(psql "$server" -XAtc "SHOW server_version_num") / 10000 ))
  psql "$server" -XAt -F $'\t' -c "$query" | sed "s/\$/\t$major/" >> "$work/all"
done
{
  echo "# Functions of pg_catalog as real servers list them; made by refresh.sh, not edited by hand."
  echo "# flags: a aggregate, w window, s returns a set. With overloads the least harmless property counts."
  printf 'name\tflags\tvolatility\tlanguages\tcolumns\tsince\tuntil\n'
  awk -F '\t' -v OFS='\t' '{
    key = $1 OFS $2 OFS $3 OFS $4 OFS $5
    if (!(key in since)) since[key] = $6
    until[key] = $6
  } END { for (key in since) print key, since[key], until[key] }' "$work/all" | LC_ALL=C sort
} > functions.tsv
