-- on: postgresql
-- effect Administer
-- open
-- unknown Statement
MERGE INTO notes n USING customers c ON c.id = n.id WHEN MATCHED THEN UPDATE SET note = c.ssn
