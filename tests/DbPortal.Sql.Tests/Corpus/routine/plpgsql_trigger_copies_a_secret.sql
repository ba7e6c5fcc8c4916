-- on: postgresql
-- effect Write
-- write pl_copied update label
-- flow pl_copied.secret -> notes.note
UPDATE pl_copied SET label = 'x'
