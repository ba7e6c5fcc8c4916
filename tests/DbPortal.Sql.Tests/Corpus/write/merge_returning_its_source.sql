-- on: postgresql18
-- effect Write
-- out ?:
-- out ssn: customers.ssn
-- out note: notes.note
-- out qty: notes.qty
-- use Equality customers.id
-- use Equality notes.id
-- write notes update qty
MERGE INTO notes n USING customers c ON c.id = n.id WHEN MATCHED THEN UPDATE SET qty = 1 RETURNING merge_action(), c.ssn, old.note, new.qty
