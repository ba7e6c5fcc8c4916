-- on: postgresql
-- effect Administer
-- open
-- unknown Statement
FETCH ALL FROM c
