CREATE USER '{{DB}}_u'@'localhost' IDENTIFIED BY 'Some-pass-1'
-- then
GRANT SELECT, INSERT (k) ON {{DB}}.scratch TO '{{DB}}_u'@'localhost'
-- then
SHOW GRANTS FOR '{{DB}}_u'@'localhost'
-- then
REVOKE INSERT (k) ON {{DB}}.scratch FROM '{{DB}}_u'@'localhost'
-- then
ALTER USER '{{DB}}_u'@'localhost' ACCOUNT LOCK
-- then
RENAME USER '{{DB}}_u'@'localhost' TO '{{DB}}_w'@'localhost'
-- then
DROP USER IF EXISTS '{{DB}}_w'@'localhost'

CREATE ROLE {{DB}}_r
-- then
GRANT SELECT ON {{DB}}.* TO {{DB}}_r
-- then
DROP ROLE {{DB}}_r

FLUSH TABLES

FLUSH STATUS

PREPARE s FROM 'SELECT id FROM people WHERE id = ?'
-- then
SET @i = 1
-- then
EXECUTE s USING @i
-- then
DEALLOCATE PREPARE s

-- on: mariadb
EXECUTE IMMEDIATE 'SELECT 1'

HELP 'SELECT'

HANDLER scratch OPEN AS h
-- then
HANDLER h READ FIRST
-- then
HANDLER h CLOSE

XA START 'forms'
-- then
XA END 'forms'
-- then
XA ROLLBACK 'forms'

SIGNAL SQLSTATE '01000' SET MESSAGE_TEXT = 'a warning'

GET DIAGNOSTICS @n = NUMBER

SET ROLE NONE

-- on: mysql
SET DEFAULT ROLE NONE TO 'root'@'127.0.0.1'

LOAD INDEX INTO CACHE articles
