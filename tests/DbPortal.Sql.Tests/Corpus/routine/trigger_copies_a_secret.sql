-- on: mysql mariadb
-- effect Write
-- use TotalFunction watched.label via watched
-- write watched update label
-- flow watched.secret -> notes.note
-- flow watched.label -> watched.label
UPDATE watched SET label = 'x'
