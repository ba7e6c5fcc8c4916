-- on: postgresql
-- out note: notes.note
WITH a AS (SELECT note FROM notes), notes AS (SELECT ssn AS note FROM customers) SELECT note FROM a
