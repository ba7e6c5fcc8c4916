SHOW work_mem

SHOW server_version_num

SHOW TIME ZONE

SHOW TRANSACTION ISOLATION LEVEL

SHOW SESSION AUTHORIZATION

-- compare: count
SHOW search_path

-- compare: count
SHOW ALL

SHOW "DateStyle"

SET work_mem TO '8MB'
-- then
SHOW work_mem

SET SESSION work_mem = 8192
-- then
SHOW work_mem

SET LOCAL work_mem = '1MB'

SET work_mem TO DEFAULT

SET TIME ZONE 'Europe/Oslo'
-- then
SELECT timestamptz '2024-01-01 00:00Z'

SET TIME ZONE LOCAL

SET TIME ZONE DEFAULT

SET TIME ZONE -7

SET TIME ZONE INTERVAL '-08:00' HOUR TO MINUTE
-- then
SHOW timezone

SET DateStyle TO 'SQL, DMY'
-- then
SELECT date '2024-02-01'

SET IntervalStyle = iso_8601
-- then
SELECT interval '1 day 2 hours'

SET extra_float_digits = 0
-- then
SELECT 0.1::float8 + 0.2

SET bytea_output = 'escape'
-- then
SELECT '\x0041'::bytea

SET statement_timeout = '10s'
-- then
SELECT 1

SET lock_timeout = 1000

SET idle_in_transaction_session_timeout = 0

SET enable_seqscan = off
-- then
EXPLAIN (COSTS OFF) SELECT * FROM books WHERE id = 1

SET enable_hashjoin TO false

SET random_page_cost = 1.1

SET effective_cache_size = '1GB'

SET jit = off

SET join_collapse_limit = 1

SET from_collapse_limit = 1

SET geqo TO off

SET default_statistics_target = 50

SET max_parallel_workers_per_gather = 0

SET application_name = 'my script'

SET client_min_messages = warning

SET lc_monetary = 'C'

SET lc_numeric TO 'C'

SET lc_time = 'C'

SET xmloption TO DOCUMENT

SET XML OPTION CONTENT

SET SEED TO 0.5
-- then
SELECT random()

SET search_path TO stock, public
-- then
SELECT qty FROM items ORDER BY book_id, shelf_id

SET search_path = public
-- then
SELECT title FROM books WHERE id = 1

SET SCHEMA 'stock'
-- then
SELECT count(*) FROM items

SET search_path TO DEFAULT
-- then
SELECT count(*) FROM books

SET SESSION search_path = "$user", public
-- then
SELECT count(*) FROM books

SET NAMES 'UTF8'

SET client_encoding TO 'UTF8'

SET standard_conforming_strings = on
-- then
SELECT 'a\b'

SET row_security = on

SET default_tablespace = ''

SET temp_buffers = '8MB'

SET constraint_exclusion = partition

SET plan_cache_mode = force_custom_plan

SET myapp.user_id = '42'
-- then
SHOW myapp.user_id

SET myapp.user_id TO 42
-- then
SELECT current_setting('myapp.user_id')

SET ROLE {{USER}}

SET ROLE NONE

SET SESSION ROLE NONE

SET SESSION AUTHORIZATION DEFAULT

RESET work_mem

RESET TIME ZONE

RESET ALL

RESET ROLE

RESET SESSION AUTHORIZATION

SELECT set_config('search_path', 'public', false)

DISCARD PLANS

DISCARD SEQUENCES

DISCARD TEMP

DISCARD ALL

BEGIN
-- then
SELECT 1
-- then
COMMIT

BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE
-- then
SELECT count(*) FROM books
-- then
END

START TRANSACTION READ ONLY
-- then
SELECT title FROM books WHERE id = 1
-- then
ROLLBACK WORK

BEGIN WORK ISOLATION LEVEL REPEATABLE READ
-- then
SELECT 1 AS a
-- then
SELECT 2 AS b
-- then
COMMIT AND CHAIN
-- then
SELECT 3
-- then
ROLLBACK AND NO CHAIN

BEGIN
-- then
SET TRANSACTION ISOLATION LEVEL READ COMMITTED
-- then
SET TRANSACTION READ ONLY
-- then
SELECT count(*) FROM authors
-- then
ABORT

BEGIN
-- then
SAVEPOINT one
-- then
SELECT 1
-- then
ROLLBACK TO SAVEPOINT one
-- then
RELEASE SAVEPOINT one
-- then
COMMIT

BEGIN
-- then
INSERT INTO edges VALUES (50, 51)
-- then
SELECT count(*) FROM edges
-- then
COMMIT

BEGIN
-- then
INSERT INTO edges VALUES (50, 51)
-- then
SELECT count(*) FROM edges
-- then
ROLLBACK

START TRANSACTION
-- then
UPDATE books SET price = 1 WHERE id = 1 RETURNING price
-- then
SAVEPOINT s1
-- then
DELETE FROM edges
-- then
ROLLBACK TO s1
-- then
RELEASE s1
-- then
COMMIT

BEGIN READ WRITE
-- then
INSERT INTO log (what) VALUES ('in a transaction')
-- then
COMMIT WORK

SELECT 1
-- then
INSERT INTO log (what) VALUES ('on its own')
-- then
SELECT what FROM log

SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ

SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY

BEGIN
-- then
SET CONSTRAINTS ALL DEFERRED
-- then
SET CONSTRAINTS loans_book_id_fkey IMMEDIATE
-- then
COMMIT

BEGIN
-- then
LOCK TABLE books IN ACCESS SHARE MODE
-- then
LOCK books, authors IN SHARE ROW EXCLUSIVE MODE NOWAIT
-- then
COMMIT

BEGIN
-- then
DECLARE c CURSOR FOR SELECT id, title FROM books ORDER BY id
-- then
FETCH NEXT FROM c
-- then
FETCH FORWARD 2 FROM c
-- then
MOVE ABSOLUTE 0 FROM c
-- then
FETCH ALL IN c
-- then
CLOSE c
-- then
COMMIT

-- refused: values in the server's binary form cannot be masked or shown
BEGIN
-- then
DECLARE c BINARY INSENSITIVE NO SCROLL CURSOR WITHOUT HOLD FOR SELECT 1
-- then
CLOSE ALL
-- then
COMMIT

DECLARE h SCROLL CURSOR WITH HOLD FOR TABLE authors
-- then
FETCH LAST FROM h
-- then
FETCH PRIOR h
-- then
FETCH RELATIVE -1 FROM h
-- then
MOVE BACKWARD ALL IN h
-- then
CLOSE h

BEGIN
-- then
DECLARE c CURSOR FOR SELECT * FROM edges WHERE a = 3 FOR UPDATE
-- then
FETCH c
-- then
UPDATE edges SET b = 99 WHERE CURRENT OF c
-- then
DELETE FROM edges WHERE CURRENT OF c
-- then
COMMIT

PREPARE p AS SELECT title FROM books ORDER BY id
-- then
EXECUTE p
-- then
DEALLOCATE p

PREPARE p (int, text) AS SELECT $1 + 1, upper($2)
-- then
EXECUTE p (1, 'x')
-- then
DEALLOCATE PREPARE ALL

PREPARE ins (text) AS INSERT INTO log (what) VALUES ($1) RETURNING what
-- then
EXECUTE ins ('prepared')

LISTEN chan
-- then
NOTIFY chan, 'payload'
-- then
NOTIFY chan
-- then
UNLISTEN chan
-- then
UNLISTEN *
