-- on: mariadb
-- unknown Construct
-- out note: notes.note
SET STATEMENT sql_mode = 'ANSI_QUOTES' FOR SELECT note FROM notes
