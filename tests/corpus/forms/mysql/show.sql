SHOW DATABASES LIKE 'information%'

SHOW SCHEMAS WHERE `Database` = 'mysql'

SHOW TABLES

SHOW TABLES LIKE 'p%'

SHOW FULL TABLES

SHOW FULL TABLES FROM {{DB}} WHERE Table_type = 'VIEW'

SHOW TABLES IN {{DB}}

SHOW COLUMNS FROM people

SHOW COLUMNS FROM people LIKE 'n%'

SHOW COLUMNS FROM people FROM {{DB}}

SHOW COLUMNS IN {{DB}}.people WHERE Field = 'id'

SHOW FULL COLUMNS FROM departments

SHOW FIELDS FROM seniors

-- on: mysql
SHOW EXTENDED COLUMNS FROM scratch

-- on: mysql
SHOW EXTENDED FULL FIELDS FROM scratch

DESCRIBE people

DESC people name

DESCRIBE people 'n%'

EXPLAIN departments

EXPLAIN departments city

DESC {{DB}}.sales

SHOW INDEX FROM people

SHOW INDEXES IN people FROM {{DB}}

SHOW KEYS FROM people WHERE Key_name = 'PRIMARY'

-- compare: columns
SHOW TABLE STATUS

-- compare: columns
SHOW TABLE STATUS FROM {{DB}} LIKE 'people'

SHOW CREATE TABLE departments

SHOW CREATE TABLE people

SHOW CREATE TABLE seniors

SHOW CREATE VIEW seniors

SHOW CREATE PROCEDURE list_people

SHOW CREATE FUNCTION add_two

SHOW CREATE TRIGGER scratch_log

SHOW CREATE DATABASE {{DB}}

SHOW CREATE SCHEMA IF NOT EXISTS {{DB}}

-- on: mariadb
SHOW CREATE SEQUENCE counter

SHOW TRIGGERS

SHOW TRIGGERS FROM {{DB}} LIKE 'scratch%'

SHOW EVENTS

SHOW EVENTS FROM {{DB}} WHERE Name = 'x'

SHOW PROCEDURE STATUS WHERE Db = '{{DB}}'

SHOW FUNCTION STATUS LIKE 'add_two'

SHOW CHARACTER SET LIKE 'latin%'

SHOW CHARSET WHERE Charset = 'utf8mb4'

SHOW COLLATION LIKE 'latin1%'

SHOW ENGINES

SHOW STORAGE ENGINES

SHOW PLUGINS

SHOW PRIVILEGES

-- on: mariadb
SHOW AUTHORS

-- on: mariadb
SHOW CONTRIBUTORS

SHOW GRANTS

SHOW GRANTS FOR CURRENT_USER

SHOW GRANTS FOR CURRENT_USER()

SHOW GRANTS FOR 'root'@'127.0.0.1'

-- compare: columns
SHOW STATUS

-- compare: columns
SHOW GLOBAL STATUS LIKE 'Threads%'

-- compare: columns
SHOW SESSION STATUS WHERE Variable_name = 'Uptime'

SHOW VARIABLES LIKE 'sql_mode'

SHOW GLOBAL VARIABLES LIKE 'version%'

SHOW LOCAL VARIABLES WHERE Variable_name = 'autocommit'

-- compare: columns
SHOW OPEN TABLES

-- compare: columns
SHOW OPEN TABLES FROM {{DB}} LIKE 'people'

-- compare: columns
SHOW PROCESSLIST

-- compare: columns
SHOW FULL PROCESSLIST

SHOW WARNINGS

SHOW WARNINGS LIMIT 2

SHOW ERRORS LIMIT 1, 2

SHOW COUNT(*) WARNINGS

SHOW COUNT(*) ERRORS

SELECT CAST('abc' AS SIGNED)
-- then
SHOW WARNINGS

-- compare: columns
SHOW ENGINE INNODB STATUS

-- on: mysql
-- compare: columns
SHOW BINARY LOG STATUS

-- on: mysql
-- compare: columns
SHOW REPLICAS

-- on: mysql
-- compare: columns
SHOW REPLICA STATUS

-- on: mariadb
-- compare: columns
SHOW SLAVE STATUS

-- on: mariadb
-- compare: columns
SHOW ALL SLAVES STATUS

SHOW PROFILES

-- on: mysql
SHOW CREATE USER CURRENT_USER

-- on: mariadb
SHOW CREATE USER CURRENT_USER

-- on: mariadb
-- compare: columns
SHOW INDEX_STATISTICS

-- on: mariadb
-- compare: columns
SHOW USER_STATISTICS

-- on: mariadb
-- compare: columns
SHOW PACKAGE STATUS

SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = DATABASE()

SELECT column_name, data_type FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = '{{DB}}' AND table_name = 'people' ORDER BY ordinal_position

SELECT * FROM information_schema.SCHEMATA WHERE schema_name = DATABASE()

SELECT constraint_name, constraint_type FROM information_schema.table_constraints WHERE constraint_schema = DATABASE()

SELECT routine_name, routine_definition FROM information_schema.routines WHERE routine_schema = DATABASE()

SELECT view_definition FROM information_schema.views WHERE table_schema = DATABASE()

SELECT trigger_name, action_statement FROM information_schema.triggers WHERE trigger_schema = DATABASE()

-- compare: columns
SELECT * FROM information_schema.processlist

-- compare: columns
SELECT * FROM performance_schema.threads LIMIT 3

-- compare: columns
SELECT user, host FROM mysql.user

-- on: mysql
-- compare: columns
SELECT * FROM sys.schema_table_statistics LIMIT 1

-- on: mysql
-- compare: columns
SELECT * FROM performance_schema.global_variables WHERE variable_name = 'version'
