-- on: postgresql postgresql18
-- effect Write
-- use Equality customers.id
-- use Equality notes.id
-- use Pattern customers.ssn
-- write notes delete
MERGE INTO notes n USING customers c ON c.id = n.id WHEN MATCHED AND c.ssn LIKE 'a%' THEN DELETE WHEN MATCHED THEN DO NOTHING
