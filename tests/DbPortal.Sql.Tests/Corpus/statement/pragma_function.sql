-- on: sqlite
-- out name: pragma_table_info.name
SELECT name FROM pragma_table_info('customers')
