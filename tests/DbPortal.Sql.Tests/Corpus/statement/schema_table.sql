-- on: sqlite
-- out name: sqlite_master.name
-- out sql: sqlite_master.sql
SELECT name, sql FROM sqlite_schema
