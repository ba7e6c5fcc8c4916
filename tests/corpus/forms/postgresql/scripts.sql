CREATE TEMP TABLE dear AS SELECT id, title, price FROM books WHERE price > 10
-- then
SELECT title, price * 2 AS twice FROM dear ORDER BY id

CREATE TEMP TABLE t (a int, b text)
-- then
INSERT INTO t SELECT id, title FROM books
-- then
UPDATE t SET b = upper(b) WHERE a < 3
-- then
DELETE FROM t WHERE a = 4 RETURNING b
-- then
SELECT * FROM t ORDER BY a

SELECT id, title INTO TEMP TABLE picked FROM books WHERE in_print
-- then
SELECT p.title, a.name FROM picked p JOIN books b USING (id) JOIN authors a ON a.id = b.author_id ORDER BY p.id

CREATE TABLE kept AS SELECT id, title FROM books
-- then
SELECT count(*), max(title) FROM kept

CREATE TEMP TABLE n (x, y) AS VALUES (1, 'a'), (2, 'b')
-- then
ANALYZE n
-- then
SELECT y FROM n WHERE x = 2
-- then
DROP TABLE n

BEGIN
-- then
CREATE TEMP TABLE held ON COMMIT DROP AS SELECT * FROM authors
-- then
CREATE INDEX ON held (id)
-- then
SELECT name FROM held WHERE country = 'SE' ORDER BY id
-- then
COMMIT

-- refused: what a view made in the same script shows is not followed; a later run knows it
CREATE TEMP VIEW v AS SELECT id, title FROM books
-- then
SELECT title FROM v WHERE id = 1

DO $$ DECLARE r books%ROWTYPE; BEGIN FOR r IN SELECT * FROM books LOOP INSERT INTO log (what) VALUES (r.title); END LOOP; END $$

DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP UPDATE counters SET n = n + 1 WHERE name = t; END LOOP; END $$

-- refused: a function made in the same script is not followed; a later run knows it
CREATE FUNCTION bumped(k text) RETURNS int LANGUAGE plpgsql AS $$ DECLARE v int; BEGIN UPDATE counters SET n = n + 1 WHERE name = k RETURNING n INTO v; RETURN v; END $$
-- then
SELECT bumped('a')

-- refused: a function made in the same script is not followed; a later run knows it
CREATE FUNCTION moved(k text) RETURNS SETOF edges LANGUAGE sql AS $$ UPDATE edges SET b = b + 1 WHERE a = 3 RETURNING * $$
-- then
SELECT * FROM moved('x') ORDER BY a, b
