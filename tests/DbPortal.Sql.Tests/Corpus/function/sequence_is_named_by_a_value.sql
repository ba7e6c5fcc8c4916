-- on: postgresql
-- effect Write
-- out ?: ~notes.note
-- use Opaque notes.note part
-- use PartialFunction notes.note
-- call nextval Observable
SELECT nextval(note::regclass) FROM notes
