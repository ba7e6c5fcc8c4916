-- on: mysql mariadb
-- effect Write
-- write watched_dark update label triggers
UPDATE watched_dark SET label = 'x'
