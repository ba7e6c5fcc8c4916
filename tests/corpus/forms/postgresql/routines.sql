CALL note('via a procedure')

CALL bump('a', 5)

CALL bump(k => 'b', n => 1)

CALL steps()

CALL note(t => upper('named'))

CALL public.note(current_date::text)

DO $$ BEGIN INSERT INTO log (what) VALUES ('done'); END $$

DO LANGUAGE plpgsql 'BEGIN PERFORM 1; END'

SELECT twice(twice(2)), twice(n => 4)

SELECT title, author_name(author_id) FROM books ORDER BY id

SELECT title FROM books WHERE author_name(author_id) = 'Ada Lind' ORDER BY id

SELECT label(b) FROM books b ORDER BY label(b)

SELECT b.id, (titles(b.author_id)).title FROM books b ORDER BY 1, 2

SELECT (books_of(1)).title

SELECT books_of(1)

SELECT count(*) FROM expensive(5)

SELECT product(n) FROM generate_series(1, 5) n

SELECT array_agg(longest(a, b)) FROM edges

CREATE OR REPLACE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN n + n; END $$

CREATE FUNCTION newest(OUT t text, OUT d date) LANGUAGE sql STABLE BEGIN ATOMIC SELECT title, printed FROM books WHERE printed IS NOT NULL ORDER BY printed DESC LIMIT 1; END

CREATE FUNCTION checked(n int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET work_mem FROM CURRENT AS $$ BEGIN IF n < 0 THEN RAISE EXCEPTION 'no'; END IF; RETURN n; END $$

CREATE PROCEDURE clean() LANGUAGE sql BEGIN ATOMIC DELETE FROM log; DELETE FROM scratch; END
-- then
CALL clean()

CREATE FUNCTION trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'
-- then
CREATE TRIGGER t BEFORE INSERT OR UPDATE OF price ON books FOR EACH ROW WHEN (NEW.price > 0) EXECUTE FUNCTION trg()

CREATE AGGREGATE first_of (anyelement) (SFUNC = longest, STYPE = anyelement)

DROP FUNCTION twice(int)

DROP FUNCTION IF EXISTS nothing(int), twice(text) CASCADE

DROP PROCEDURE note

DROP ROUTINE bump(text, int)

DROP AGGREGATE glue(text)

ALTER FUNCTION twice(int) STABLE

ALTER FUNCTION twice(int) RENAME TO doubled

ALTER FUNCTION twice(int) SET SCHEMA stock

ALTER FUNCTION add_tax COST 5

ALTER FUNCTION add_tax(numeric, numeric) RESET ALL

ALTER PROCEDURE note(text) SET work_mem = '1MB'

ALTER ROUTINE bump SECURITY DEFINER
