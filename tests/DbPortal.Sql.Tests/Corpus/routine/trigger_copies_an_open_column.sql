-- on: mysql mariadb
-- effect Write
-- use TotalFunction watched_open.label via watched_open
-- write watched_open update label
-- flow watched_open.label -> notes.note
UPDATE watched_open SET label = 'x'
