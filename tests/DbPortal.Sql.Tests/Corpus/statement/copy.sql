-- on: postgresql
-- effect Administer
-- open
-- write customers copy triggers
COPY customers TO STDOUT
