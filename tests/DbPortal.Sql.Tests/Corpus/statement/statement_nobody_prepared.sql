-- on: postgresql
-- effect Administer
-- open
-- unknown Statement
EXECUTE p (1)
