-- on: postgresql
-- effect Write
-- use Equality notes.id
-- use PartialFunction notes.qty
-- write notes insert id,qty
-- flow notes.qty -> notes.qty
INSERT INTO notes AS n (id, qty) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET qty = n.qty + excluded.qty
