-- on: postgresql
-- open
SHOW timezone
