-- on: postgresql
-- effect Write
-- use Opaque pl_dark.secret via pl_dark
-- write pl_dark update label
-- call hidden routine
UPDATE pl_dark SET label = 'x'
