SET @a = 1, @b = 'x', @c = (SELECT MAX(id) FROM people)
-- then
SELECT @a, @b, @c

SET @a := 5, @b := @a + 1
-- then
SELECT @a, @b

SET time_zone = '+02:00'
-- then
SELECT @@time_zone, FROM_UNIXTIME(0)

SET SESSION group_concat_max_len = 5
-- then
SELECT GROUP_CONCAT(name) FROM people

SET SESSION sort_buffer_size = 1000000, join_buffer_size = 1000000
-- then
SELECT 1

SET @@session.lc_time_names = 'de_DE'
-- then
SELECT DATE_FORMAT('2024-01-01', '%M')

SET @@lc_time_names = 'fr_FR'
-- then
SELECT MONTHNAME('2024-02-01')

SET LOCAL optimizer_switch = 'index_merge=off'
-- then
SELECT id FROM people WHERE id = 1

SET NAMES utf8mb4
-- then
SELECT 'é'

SET NAMES 'utf8mb4' COLLATE 'utf8mb4_bin'
-- then
SELECT 'a' = 'A'

SET sql_select_limit = 2
-- then
SELECT id FROM people

SET max_sort_length = 10
-- then
SELECT name FROM people ORDER BY name

SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED
-- then
SELECT 1

SET sql_big_selects = 1, SQL_SAFE_UPDATES = 0, foreign_key_checks = 0
-- then
SELECT 1

SET autocommit = 1
-- then
SELECT @@autocommit

SET div_precision_increment = 2
-- then
SELECT 1 / 3

SET tmp_table_size = DEFAULT
-- then
SELECT 1

-- on: mariadb
SET STATEMENT max_sort_length = 50, sql_select_limit = 2 FOR SELECT id FROM people

-- on: mariadb
-- refused: the time limit is the request's
SET STATEMENT max_statement_time = 5 FOR SELECT id FROM people

-- on: mariadb
SET STATEMENT sort_buffer_size = 100000, join_buffer_size = 100000 FOR UPDATE scratch SET v = 4

USE {{DB}}
-- then
SELECT id FROM people WHERE id = 1

USE information_schema
-- then
SELECT schema_name FROM schemata WHERE schema_name = '{{DB}}'
