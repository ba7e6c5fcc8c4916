-- on: mysql mariadb
-- effect Write
-- use Equality watched_if.secret via watched_if
-- write watched_if update label
-- flow watched_if.secret -> shop.notes
UPDATE watched_if SET label = 'x'
