-- on: postgresql mysql mariadb
-- effect Write
-- unknown Column
-- write notes insert nothing
INSERT INTO notes (nothing) VALUES (1)
