-- on: mariadb
-- effect Write
-- write notes delete
DELETE HISTORY FROM notes BEFORE SYSTEM_TIME '2024-01-01'
