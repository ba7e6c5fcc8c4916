INSERT INTO edges VALUES (10, 11)

INSERT INTO edges (b) VALUES (7)

INSERT INTO edges (a, b) VALUES (20, 21), (22, 23), (24, DEFAULT)

INSERT INTO edges DEFAULT VALUES

INSERT INTO edges (a, b) SELECT id, pages FROM books WHERE pages IS NOT NULL

INSERT INTO edges TABLE edges

INSERT INTO edges (SELECT 1, 2 UNION ALL SELECT 3, 4) RETURNING a + b AS s

INSERT INTO edges AS e (a) VALUES (5) RETURNING e.a, e.*

INSERT INTO books (title, tags, attrs) VALUES ('New', ARRAY['x', 'y'], '{"k": 1}') RETURNING title, tags, attrs, in_print, net

INSERT INTO books (id, title, author_id, price) OVERRIDING SYSTEM VALUE VALUES (50, 'Over', 1, 5) RETURNING id, net

INSERT INTO books (id, title) OVERRIDING USER VALUE VALUES (50, 'User') RETURNING title

INSERT INTO counters (name, n) VALUES ('a', 5) ON CONFLICT DO NOTHING

INSERT INTO counters (name, n) VALUES ('a', 5), ('q', 6) ON CONFLICT (name) DO NOTHING RETURNING name

INSERT INTO counters AS c (name, n) VALUES ('b', 10) ON CONFLICT (name) DO UPDATE SET n = c.n + excluded.n WHERE c.n < 100 RETURNING *

INSERT INTO counters (name, n) VALUES ('a', 3) ON CONFLICT ON CONSTRAINT counters_pkey DO UPDATE SET (n, last) = (excluded.n, 'again')

INSERT INTO counters (name, n) VALUES ('a', 3) ON CONFLICT (name) DO UPDATE SET (n, last) = (SELECT max(n), 'top' FROM counters)

INSERT INTO shelves (id, code) VALUES (9, 'A') ON CONFLICT (code) WHERE code IS NOT NULL DO NOTHING

INSERT INTO authors (id, name, home.city, home.street) VALUES (9, 'Eve', 'Oslo', 'Fir 9') RETURNING home

INSERT INTO authors (id, name, feels) VALUES (8, 'Fay', DEFAULT) RETURNING feels

INSERT INTO sales VALUES (10, '2024-05-05', 'west', 12.5), (11, '2030-01-01', 'west', 1) RETURNING tableoid::regclass, id

INSERT INTO stock.items (book_id, shelf_id, qty) VALUES (6, 1, 4) RETURNING touched

INSERT INTO members (name, phones[2]) VALUES ('Di', '5') RETURNING phones

INSERT INTO scratch SELECT g, 'n' || g FROM generate_series(1, 3) g

INSERT INTO cheap (id, title, price) VALUES (70, 'Cheap one', 3)

INSERT INTO winter (id, title) VALUES (71, 'Cold one') RETURNING *

WITH src AS (SELECT 30 AS a, 31 AS b) INSERT INTO edges SELECT * FROM src RETURNING *

WITH gone AS (DELETE FROM edges RETURNING a, b) INSERT INTO scratch SELECT a, b::text FROM gone

INSERT INTO log (what) SELECT format('%s-%s', a, b) FROM edges ORDER BY a LIMIT 2

UPDATE edges SET b = 0

UPDATE edges SET b = a + b, a = b WHERE a = 3

UPDATE ONLY vehicles SET name = upper(name)

UPDATE vehicles SET name = upper(name) RETURNING tableoid::regclass, *

UPDATE vehicles * SET name = 'x' WHERE id = 2

UPDATE books SET price = DEFAULT WHERE id = 1 RETURNING price, net

UPDATE books SET (price, pages) = (1.5, 10) WHERE id = 2 RETURNING id, price, pages, net

UPDATE books SET (price, pages) = ROW(price + 1, pages * 2) WHERE id < 3 RETURNING price, pages

UPDATE books SET (price, pages) = (SELECT avg(price), max(pages) FROM books b WHERE b.author_id = books.author_id) WHERE author_id = 1 RETURNING id, round(price, 2), pages

UPDATE books b SET title = a.name || ': ' || b.title FROM authors a WHERE a.id = b.author_id AND a.country = 'SE' RETURNING b.id, b.title, a.name

UPDATE books SET price = i.qty FROM stock.items i JOIN shelves s ON s.id = i.shelf_id WHERE i.book_id = books.id AND s.code = 'A' RETURNING books.id, price

UPDATE books AS b SET pages = pages + 1 WHERE EXISTS (SELECT 1 FROM loans l WHERE l.book_id = b.id)

UPDATE books SET tags[1] = 'cold' WHERE id = 1 RETURNING tags

UPDATE books SET tags[2:3] = ARRAY['p', 'q'] WHERE id = 1 RETURNING tags

UPDATE books SET attrs['lang'] = '"no"', attrs['dim']['w'] = '1' WHERE id = 1 RETURNING attrs

UPDATE authors SET home.city = 'Kiruna', home.zip = NULL WHERE id = 1 RETURNING home

UPDATE authors SET feels = 'happy' WHERE feels IS NULL OR feels < 'ok'

UPDATE sales SET sold = sold + 400 WHERE id = 1 RETURNING tableoid::regclass

UPDATE cheap SET price = 5 WHERE id = 6 RETURNING *

UPDATE counters SET n = n + 1 RETURNING name, n, last

UPDATE guests SET name = name || '!' WHERE NOT gone

UPDATE books SET price = price * 1.1 WHERE price = (SELECT max(price) FROM books) RETURNING title

UPDATE edges SET b = c.n FROM (VALUES (1, 100), (2, 200)) AS c (a, n) WHERE edges.a = c.a

WITH t AS (SELECT id FROM books WHERE price > 15) UPDATE books SET in_print = false FROM t WHERE books.id = t.id RETURNING books.id

UPDATE members SET prefs = prefs || 'new=>1', email = upper(email) WHERE id = 1 RETURNING prefs, email

UPDATE members SET phones = array_append(phones, '9') WHERE phones IS NOT NULL RETURNING id, phones

UPDATE documents SET doc = xmlelement(name r, body), words = to_tsvector('simple', body) RETURNING doc, words

UPDATE loans SET period = daterange(lower(period), '2024-06-01') WHERE upper_inf(period) RETURNING period

DELETE FROM edges

DELETE FROM edges WHERE a = 3 RETURNING *

DELETE FROM ONLY vehicles

DELETE FROM vehicles RETURNING tableoid::regclass, id

DELETE FROM vehicles * WHERE id = 1

DELETE FROM edges AS e USING books b WHERE b.id = e.a AND b.price > 10 RETURNING e.a, b.title

DELETE FROM edges USING edges AS other WHERE edges.b = other.a AND other.b = 4

DELETE FROM stock.items i USING shelves s, books b WHERE s.id = i.shelf_id AND b.id = i.book_id AND s.code LIKE 'A%' RETURNING b.title, s.code

DELETE FROM loans WHERE book_id IN (SELECT id FROM books WHERE author_id = 1)

DELETE FROM books WHERE id = 6 RETURNING id, title

DELETE FROM sales WHERE sold < '2024-01-01' RETURNING id

DELETE FROM sales_2024

DELETE FROM cheap WHERE id = 6

DELETE FROM counters WHERE n = ANY (ARRAY[1, 2]) RETURNING name AS gone

DELETE FROM guests WHERE id = 1

DELETE FROM edges WHERE ctid IN (SELECT ctid FROM edges ORDER BY a LIMIT 1)

WITH RECURSIVE below AS (SELECT id FROM shelves WHERE id = 4 UNION ALL SELECT s.id FROM shelves s JOIN below b ON s.parent_id = b.id) DELETE FROM shelves WHERE id IN (SELECT id FROM below) RETURNING code

MERGE INTO counters c USING (VALUES ('a', 5), ('z', 6)) AS v (k, n) ON c.name = v.k WHEN MATCHED THEN UPDATE SET n = c.n + v.n WHEN NOT MATCHED THEN INSERT (name, n) VALUES (v.k, v.n)

MERGE INTO counters AS c USING counters AS d ON c.name = d.name AND d.n > 1 WHEN MATCHED AND c.n = 2 THEN DELETE WHEN MATCHED THEN DO NOTHING WHEN NOT MATCHED THEN DO NOTHING

MERGE INTO edges USING books ON edges.a = books.id WHEN MATCHED AND books.price > 10 THEN UPDATE SET b = 0 WHEN MATCHED THEN DELETE

MERGE INTO edges e USING (SELECT id, pages FROM books) b ON e.a = b.id WHEN NOT MATCHED AND b.pages IS NOT NULL THEN INSERT VALUES (b.id, b.pages) WHEN NOT MATCHED THEN INSERT DEFAULT VALUES

MERGE INTO ONLY vehicles v USING vans w ON v.id = w.id WHEN NOT MATCHED THEN INSERT (id, name) VALUES (w.id + 100, w.name)

MERGE INTO counters c USING (SELECT 'a' AS k) s ON c.name = s.k WHEN MATCHED THEN UPDATE SET (n, last) = (0, 'zero')

WITH src AS (SELECT 'b'::text AS k, 9 AS n) MERGE INTO counters c USING src ON src.k = c.name WHEN MATCHED THEN UPDATE SET n = DEFAULT

MERGE INTO sales s USING (VALUES (1, date '2023-01-05', 99)) v (id, sold, amount) ON s.id = v.id AND s.sold = v.sold WHEN MATCHED THEN UPDATE SET amount = v.amount

TRUNCATE edges

TRUNCATE TABLE edges, scratch RESTART IDENTITY CASCADE

TRUNCATE ONLY vehicles CONTINUE IDENTITY RESTRICT

SELECT * FROM counters ORDER BY name FOR UPDATE

SELECT * FROM counters FOR NO KEY UPDATE NOWAIT

SELECT name FROM counters ORDER BY name FOR SHARE SKIP LOCKED

SELECT b.id FROM books b JOIN authors a ON a.id = b.author_id ORDER BY 1 FOR KEY SHARE OF b

SELECT b.id FROM books b, authors a WHERE a.id = b.author_id ORDER BY 1 FOR UPDATE OF b FOR SHARE OF a

SELECT nextval('ticket'), lastval()

SELECT setval('ticket', 40), setval('ticket', 50, false), nextval('ticket')
