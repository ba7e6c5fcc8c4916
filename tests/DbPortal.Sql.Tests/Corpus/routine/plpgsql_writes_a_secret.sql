-- on: postgresql
-- effect Write
-- out ?: ~customers.id
-- use Equality customers.id
-- use TotalFunction customers.id part
-- write notes insert note
-- flow customers.id -> public.notes
-- flow customers.ssn -> notes.note
-- call pl_logs routine followed
SELECT pl_logs(1)
