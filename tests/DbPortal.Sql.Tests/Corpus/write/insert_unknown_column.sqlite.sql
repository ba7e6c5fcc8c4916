-- on: sqlite
-- rejected
INSERT INTO notes (nothing) VALUES (1)
