SELECT s.n, s.n ^ 2 AS square, |/ s.n AS root FROM generate_series(1, 3) AS s (n)

SELECT b.title, a.name, l.period FROM loans l JOIN books b ON b.id = l.book_id LEFT JOIN authors a ON a.id = b.author_id WHERE l.period @> date '2024-01-15' ORDER BY l.id

SELECT b.title FROM books b NATURAL LEFT JOIN (SELECT id, code AS isbn_code FROM books WHERE price > 10) k ORDER BY b.title

SELECT count(*) FROM books b FULL JOIN authors a ON a.id = b.author_id WHERE b.id IS NULL OR a.id IS NULL

SELECT s.code, (SELECT string_agg(c.code, ',' ORDER BY c.id) FROM shelves c WHERE c.parent_id = s.id) AS children FROM shelves s ORDER BY s.id

SELECT i.shelf_id, sum(i.qty) AS qty, max(i.touched) AS touched FROM stock.items i GROUP BY i.shelf_id HAVING sum(i.qty) BETWEEN 2 AND 9 ORDER BY i.shelf_id

SELECT e1.a, e3.b FROM edges e1 JOIN edges e2 ON e1.b = e2.a JOIN edges e3 ON e2.b = e3.a ORDER BY e1.a, e3.b

SELECT m.name, p.value AS lang FROM members m LEFT JOIN LATERAL each(m.prefs) p ON p.key = 'lang' ORDER BY m.id

SELECT name, joined AT TIME ZONE 'Asia/Seoul' AS seoul, date_trunc('hour', joined, 'Asia/Seoul') AS hour FROM members ORDER BY id

SELECT station, avg(temp) FILTER (WHERE at::time >= time '06:00') AS later, regr_count(temp, extract(epoch FROM at)) AS n FROM readings GROUP BY station ORDER BY station

SELECT station, at, temp - avg(temp) OVER (PARTITION BY station ORDER BY at RANGE BETWEEN interval '2 hours' PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW) AS jump FROM readings WHERE at < '2024-01-01 04:00' ORDER BY station, at

SELECT shop, to_char(sold, 'IYYY-"W"IW') AS week, sum(amount) AS amount FROM sales GROUP BY shop, 2 ORDER BY shop, week

SELECT s.shop, s.amount, t.total, round(100 * s.amount / t.total, 1) AS percent FROM sales s JOIN totals t USING (shop) ORDER BY s.id

SELECT tableoid::regclass AS part, count(*) FROM sales GROUP BY 1 ORDER BY 1

SELECT * FROM sales_2024 UNION ALL SELECT * FROM sales_rest ORDER BY id

SELECT pg_partition_root('sales_2023'::regclass), (SELECT count(*) FROM pg_partition_tree('sales')), (SELECT count(*) FROM pg_partition_ancestors('sales_2024'))

SELECT d.id, ts_rank_cd(d.words, q) > 0 AS ranked, ts_headline('english', d.body, q, 'StartSel=[, StopSel=]') FROM documents d, phraseto_tsquery('english', 'quick brown') q WHERE d.words @@ q

SELECT id, setweight(words, 'A', '{dog}') @@ 'dog:A'::tsquery, strip(words), length(words) FROM documents ORDER BY id

SELECT (xpath('/root/item[@id="2"]/text()', doc))[1]::text, xmlexists('//item[text()="three"]' PASSING BY VALUE doc) FROM documents ORDER BY id

SELECT d.id, x.n, x.item FROM documents d, XMLTABLE('/root/item' PASSING d.doc COLUMNS n int PATH '@id', item text PATH '.') x ORDER BY d.id, x.n

SELECT id, flags & B'0011', flags | B'0100', flags # B'1111', ~flags, flags << 1, get_bit(flags, 0), set_bit(flags, 3, 1) FROM documents ORDER BY id

SELECT id, encode(data, 'base64'), length(data), get_byte(data, 1), substring(data FROM 2 FOR 1), sha224(data) = sha224(data) FROM documents WHERE data IS NOT NULL

SELECT id, p <-> point '(0,0)' AS distance, b && box '((1,1),(3,3))' AS overlaps, area(c) > 3 AS large, @-@ s AS length, # w AS points FROM shapes ORDER BY id

SELECT id, y @> p, center(b), diameter(c), isopen(w), npoints(y), slope(point '(0,0)', p) FROM shapes ORDER BY id

SELECT lower(period), upper_inf(period), isempty(period), period -|- daterange('2024-02-01', '2024-02-10') FROM loans ORDER BY id

SELECT m.r * int4multirange(int4range(3, 20)), m.r + '{[30,40)}', range_merge(m.r) FROM (VALUES ('{[1,5),[10,15)}'::int4multirange)) m (r)

SELECT unnest('{[1,3),[5,6)}'::int4multirange) AS part ORDER BY part

SELECT fee, fee * 2, fee / 2, fee::numeric, fee > '1.00'::money FROM loans ORDER BY id

SELECT age, age * 2, -age, extract(day FROM age), justify_days(age + interval '40 days'), make_interval(mins => 90) FROM members ORDER BY id

SELECT ip, ip << inet '10.0.0.0/8', masklen(ip), broadcast(ip), hostmask(ip), ip + 1 FROM members ORDER BY id

SELECT macaddr '08:00:2b:01:02:03' & macaddr 'ff:ff:ff:00:00:00', trunc(macaddr '08:00:2b:01:02:03'), macaddr8_set7bit('08:00:2b:01:02:03:04:05')

SELECT feels, feels > 'sad', enum_range(feels), enum_first(feels), enum_last(NULL::mood) FROM authors WHERE feels IS NOT NULL ORDER BY id

SELECT id, home, (home).zip IS NULL AS no_zip, ROW((home).street, (home).city)::text FROM authors ORDER BY id

SELECT address_text(home), home::text FROM authors WHERE home IS NOT NULL ORDER BY id

SELECT a.name, j.* FROM authors a, LATERAL jsonb_to_recordset((SELECT jsonb_agg(jsonb_build_object('t', b.title, 'p', b.price)) FROM books b WHERE b.author_id = a.id)) AS j (t text, p numeric) ORDER BY a.id, j.t

SELECT jsonb_path_query(attrs, '$.dim.keyvalue()') FROM books WHERE id = 1

SELECT attrs['dim']['w'], attrs['sizes'][0] FROM books ORDER BY id

SELECT jsonb_insert('{"a": [1, 2]}', '{a, 1}', '"x"'), jsonb_set_lax('{"a": 1}', '{a}', NULL, true, 'delete_key'), '{"a": {"b": 1}}'::jsonb #- '{a,b}'

SELECT id, attrs @@ '$.dim.w > 12', attrs @? '$.sizes[*] ? (@ == 2)', attrs ?| ARRAY['note', 'lang'], attrs ?& ARRAY['lang', 'dim'] FROM books ORDER BY id

SELECT json_populate_record(NULL::address, '{"street": "S", "city": "C"}'), (json_populate_record(ROW('x', 'y', 'z')::address, '{"zip": "1"}')).*

SELECT row_to_json(b, true) FROM (SELECT id, title FROM books WHERE id = 1) b

SELECT array_to_json('{{1,5},{99,100}}'::int[]), to_json('a "b"'::text), json_typeof('null')

SELECT array_dims(a), array_lower(a, 1), array_ndims(a), a[2:3], a[:2], a[-1], trim_array(a, 1), array_fill(7, ARRAY[2]), array_positions(a, 2) FROM (VALUES (ARRAY[1, 2, 3, 2])) v (a)

SELECT ARRAY[[1, 2], [3, 4]] || ARRAY[5, 6], ARRAY[1] || 2, 0 || ARRAY[1], ARRAY[1, 2] <@ ARRAY[2, 1, 3]

SELECT string_to_array('a,b,,d', ',', ''), string_to_table('x y z', ' '), array_to_string(ARRAY[1, NULL, 3], '-', '*')

SELECT regexp_split_to_array('one  two', '\s+'), regexp_match('abc123', '[a-z]+(\d+)'), regexp_count('banana', 'an'), regexp_instr('banana', 'n', 1, 2), regexp_like('Banana', 'BAN', 'i'), regexp_substr('banana', 'n.')

SELECT format('%1$s-%2$10s|%1$-5s|%%', 'a', 'b'), quote_nullable(NULL), quote_ident('Table'), quote_literal(E'it''s'), unistr('\0041'), normalize('e' || U&'\0301', NFC) IS NFC NORMALIZED

SELECT overlay('abcdef' PLACING 'XX' FROM 3), position('c' IN 'abc'), substring('abcdef' SIMILAR 'a#"%#"f' ESCAPE '#'), trim(LEADING 'x' FROM 'xxa'), ltrim('  a'), btrim('xyax', 'xy'), starts_with('abc', 'ab')

SELECT to_number('1,234.5', '9G999D9'), to_char(-12.345, 'S099.99'), to_char(1234, 'RN'), to_char(0.5, '90D0%'), to_timestamp('2024-05', 'YYYY-MM')

SELECT div(7, 2), mod(-7, 2), gcd(12, 18), lcm(4, 6), factorial(5), cbrt(27), degrees(pi()), log(2, 8), min_scale(1.500), scale(1.50), trim_scale(1.500), width_bucket(3, ARRAY[1, 2, 4])

SELECT date_part('week', date '2024-12-30'), extract(isoyear FROM date '2024-12-30'), extract(julian FROM date '2024-01-01'), date_bin('1 week', timestamp '2024-03-07', timestamp '2024-01-01'), make_timestamptz(2024, 1, 2, 3, 4, 5, 'UTC'), isfinite(date 'infinity')

SELECT (date '2024-01-01', interval '10 days') OVERLAPS (date '2024-01-05', date '2024-02-01'), date '2024-03-31' - interval '1 month', timestamp '2024-01-01' - timestamp '2023-12-31 23:00', current_date - current_date

SELECT percentile_disc(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY price), rank(12) WITHIN GROUP (ORDER BY price), cume_dist(20) WITHIN GROUP (ORDER BY price DESC), dense_rank(9.99) WITHIN GROUP (ORDER BY price) FROM books

SELECT bit_and(pages), bit_or(pages), bit_xor(pages), bool_or(in_print), every(price > 0), covar_pop(price, pages) > 0, var_samp(pages) > 0, string_agg(title, '; ' ORDER BY title DESC) FROM books

SELECT title, price FROM cheap WHERE price > 8 ORDER BY id

SELECT code, depth FROM tree WHERE depth > 1 ORDER BY code

WITH RECURSIVE walk (a, b, steps) AS (SELECT a, b, 1 FROM edges WHERE a = 1 UNION SELECT w.a, e.b, steps + 1 FROM walk w JOIN edges e ON e.a = w.b WHERE steps < 5) SELECT DISTINCT b, min(steps) OVER (PARTITION BY b) AS steps FROM walk ORDER BY b

WITH RECURSIVE up AS (SELECT * FROM shelves WHERE id = 4 UNION ALL SELECT s.* FROM shelves s JOIN up u ON s.id = u.parent_id) SEARCH DEPTH FIRST BY id SET ord SELECT code FROM up ORDER BY ord

WITH x AS (INSERT INTO log (what) SELECT title FROM books WHERE id < 3 RETURNING what), y AS (UPDATE counters SET n = n + 1 WHERE name = 'b' RETURNING n) SELECT x.what, y.n FROM x, y ORDER BY 1

WITH moved AS (DELETE FROM edges WHERE a = 3 RETURNING a, b) INSERT INTO edges SELECT b, a FROM moved RETURNING a, b

INSERT INTO books (title, tags[1], price) VALUES ('Part', 'one', 3) RETURNING title, tags, net

INSERT INTO authors (id, name, home.city) VALUES (9, 'Eve', 'Oslo') RETURNING name, home, feels

INSERT INTO sales (id, sold, shop, amount) VALUES (7, '2024-02-02', 'west', 1), (8, '2030-01-01', 'west', 2) RETURNING tableoid::regclass, id

INSERT INTO counters AS c (name, n) SELECT name, 1 FROM vehicles ON CONFLICT (name) WHERE n > 0 DO NOTHING RETURNING c.name

UPDATE books SET attrs['lang'] = '"no"', tags[2] = 'x' WHERE id = 2 RETURNING attrs ->> 'lang', tags

UPDATE authors SET home.city = 'Malmö' WHERE id = 1 RETURNING home

UPDATE books b SET (price, pages) = (SELECT avg(price), max(pages) FROM books o WHERE o.author_id = b.author_id) WHERE id = 2 RETURNING price, pages

UPDATE sales SET sold = sold + 365 WHERE id = 1 RETURNING tableoid::regclass, sold

UPDATE ONLY vehicles SET name = upper(name) RETURNING *

DELETE FROM stock.items i USING shelves s, books b WHERE s.id = i.shelf_id AND b.id = i.book_id AND s.code LIKE 'A%' AND b.price < 15 RETURNING b.title, s.code

DELETE FROM members WHERE id = 3 AND NOT EXISTS (SELECT 1 FROM loans WHERE member_id = 99) AND false RETURNING *

MERGE INTO stock.items t USING (SELECT book_id, shelf_id, qty FROM stock.items WHERE qty > 4) s ON t.book_id = s.book_id AND t.shelf_id = s.shelf_id WHEN MATCHED AND t.qty > 8 THEN DELETE WHEN MATCHED THEN UPDATE SET qty = t.qty + 1 WHEN NOT MATCHED THEN DO NOTHING

EXPLAIN (COSTS OFF, SUMMARY OFF) SELECT title FROM books WHERE id = ANY (ARRAY[1, 2])

EXPLAIN (FORMAT YAML, COSTS OFF) SELECT 1

EXPLAIN (COSTS OFF) WITH d AS MATERIALIZED (SELECT 1 AS x) SELECT * FROM d

EXPLAIN (COSTS OFF) MERGE INTO counters c USING (VALUES ('a')) v (k) ON c.name = v.k WHEN MATCHED THEN DELETE

EXPLAIN (COSTS OFF) DECLARE c CURSOR FOR SELECT id FROM books

EXPLAIN (COSTS OFF) CREATE TABLE copied AS SELECT id FROM books

CREATE TABLE plain (id int PRIMARY KEY, label text DEFAULT 'x' CHECK (label <> ''), at timestamptz DEFAULT now(), UNIQUE NULLS DISTINCT (label))

CREATE TABLE child (extra int) INHERITS (vehicles)

CREATE TABLE IF NOT EXISTS books (x int)

CREATE TABLE likened (LIKE books INCLUDING DEFAULTS INCLUDING GENERATED EXCLUDING INDEXES)

CREATE TABLE hashed (k int, v text) PARTITION BY HASH (k)
-- then
CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0)

CREATE INDEX ON books (author_id, price DESC NULLS LAST) INCLUDE (title) WHERE in_print

CREATE INDEX words_idx ON documents USING gin (words) WITH (fastupdate = off)

CREATE VIEW pricey AS SELECT id, title FROM books WHERE price > 15 WITH CASCADED CHECK OPTION

CREATE SEQUENCE numbers AS smallint INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 START 5 CACHE 1 CYCLE OWNED BY NONE

CREATE TYPE color AS ENUM ('red', 'green')
-- then
ALTER TYPE color ADD VALUE 'blue' BEFORE 'green'

ALTER TABLE books ADD COLUMN shelf int, ALTER COLUMN pages SET DEFAULT 1, DROP COLUMN raw

ALTER TABLE counters ADD CONSTRAINT n_small CHECK (n < 1000) NOT VALID
-- then
ALTER TABLE counters VALIDATE CONSTRAINT n_small

COMMENT ON COLUMN authors.born IS 'first day'

TRUNCATE edges, scratch RESTART IDENTITY

ALTER INDEX books_lower RENAME TO books_by_title

DROP VIEW IF EXISTS cheap, winter CASCADE

REFRESH MATERIALIZED VIEW CONCURRENTLY totals

SELECT nextval('ticket'), currval('ticket'), lastval()

SELECT t.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid WHERE t.relname = 'counters' AND a.attnum > 0 ORDER BY a.attnum

SELECT c.column_name, c.data_type, c.is_generated FROM information_schema.columns c WHERE c.table_name = 'books' ORDER BY c.ordinal_position

SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'loans'::regclass AND contype <> 'n' ORDER BY conname

SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'totals' ORDER BY 2

SELECT enumlabel FROM pg_enum WHERE enumtypid = 'mood'::regtype ORDER BY enumsortorder

SELECT name, unit FROM pg_settings WHERE name IN ('work_mem', 'shared_buffers') ORDER BY name

BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
-- then
SELECT count(*) FROM loans
-- then
SELECT sum(amount) FROM sales
-- then
COMMIT

BEGIN
-- then
INSERT INTO edges VALUES (7, 8)
-- then
SAVEPOINT a
-- then
UPDATE edges SET b = 9 WHERE a = 7
-- then
ROLLBACK TO a
-- then
SELECT * FROM edges WHERE a = 7
-- then
COMMIT

DECLARE w SCROLL CURSOR WITH HOLD FOR SELECT id, sum(id) OVER (ORDER BY id) FROM books
-- then
FETCH FORWARD 3 FROM w
-- then
FETCH BACKWARD 1 FROM w
-- then
CLOSE w

PREPARE find (int, numeric) AS SELECT title FROM books WHERE id < $1 AND price > $2 ORDER BY id
-- then
EXECUTE find (4, 10)
-- then
EXECUTE find (7, 5.5)
