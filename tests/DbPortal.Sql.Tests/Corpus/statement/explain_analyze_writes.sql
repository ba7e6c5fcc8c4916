-- on: postgresql
-- effect Write
-- open
-- out ?:
-- write notes update qty
EXPLAIN ANALYZE UPDATE notes SET qty = 1
