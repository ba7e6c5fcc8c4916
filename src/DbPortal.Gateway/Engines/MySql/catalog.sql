-- name: databases
SELECT schema_name FROM information_schema.schemata
WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY 1

-- name: server
SELECT @@lower_case_table_names, @@GLOBAL.sql_mode, DATABASE()

-- name: relations
SELECT t.table_schema, t.table_name, t.table_type, t.table_rows, t.table_comment
FROM information_schema.tables t

-- name: columns
SELECT c.table_schema, c.table_name, c.column_name, c.ordinal_position, c.column_type, c.data_type, c.is_nullable, c.column_default,
       c.generation_expression, c.column_comment, c.extra
FROM information_schema.columns c
ORDER BY c.table_schema, c.table_name, c.ordinal_position

-- name: views
SELECT v.table_schema, v.table_name, v.view_definition FROM information_schema.views v WHERE v.table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')

-- name: indexes
SELECT s.table_schema, s.table_name, s.index_name, s.non_unique, s.column_name, {index_expression}
FROM information_schema.statistics s
WHERE s.table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
ORDER BY s.table_schema, s.table_name, s.index_name, s.seq_in_index

-- name: foreign_keys
SELECT k.table_schema, k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name
FROM information_schema.key_column_usage k
WHERE k.table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') AND k.referenced_table_name IS NOT NULL
ORDER BY k.table_schema, k.table_name, k.constraint_name, k.ordinal_position

-- name: triggers
SELECT t.event_object_schema, t.event_object_table, t.trigger_name, CONCAT(t.action_timing, ' ', t.event_manipulation), t.action_statement, t.sql_mode
FROM information_schema.triggers t
WHERE t.event_object_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
ORDER BY t.event_object_schema, t.event_object_table, t.trigger_name

-- name: routines
SELECT r.routine_schema, r.specific_name, r.routine_name, r.routine_type, r.dtd_identifier, r.routine_definition, r.routine_comment, r.sql_mode
FROM information_schema.routines r
WHERE r.routine_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')

-- name: parameters
SELECT p.specific_schema, p.specific_name, p.parameter_mode, p.parameter_name, p.dtd_identifier
FROM information_schema.parameters p
WHERE p.specific_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') AND p.ordinal_position > 0
ORDER BY p.specific_schema, p.specific_name, p.ordinal_position
