-- on: postgresql
-- effect Session
-- then
-- unknown Statement
-- unknown Relation
-- unknown Column
-- out salary: !
SET LOCAL search_path TO hr; SELECT salary FROM staff
