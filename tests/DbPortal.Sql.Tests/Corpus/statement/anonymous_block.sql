-- on: postgresql
-- effect Administer
-- open
DO $$ BEGIN NULL; END $$
