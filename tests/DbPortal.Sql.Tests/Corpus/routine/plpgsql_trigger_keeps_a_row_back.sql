-- on: postgresql
-- effect Write
-- use Pattern pl_kept.secret via pl_kept
-- write pl_kept update label
-- flow pl_kept.secret -> public.pl_kept
UPDATE pl_kept SET label = 'x'
