#!/usr/bin/env bash
# Makes functions.tsv anew from real servers, one connection string per major version, oldest first:
#   refresh.sh postgresql://postgres@127.0.0.1:5414/postgres postgresql://postgres@127.0.0.1:5415/postgres ...
# A line per name and state of facts, with the versions that have it. What a function may disclose is not
# in the servers: that is reviewed by hand in function-classes.tsv. KnownFunctionsTests fails when a server has a line the file
# lacks, and prints it.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for server in "$@"; do
  major=$(( $(psql "$server" -XAtc "SHOW server_version_num") / 10000 ))
  psql "$server" -XAt -F $'\t' -f functions.sql | sed "s/\$/\t$major/" >> "$work/all"
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
