-- on: postgresql
-- effect Write
-- unknown Relation
-- unknown Column
-- use Equality products.id part
MERGE INTO nowhere n USING products p ON p.id = n.id WHEN MATCHED THEN DELETE
