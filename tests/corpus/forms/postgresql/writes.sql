INSERT INTO edges VALUES (7, 8)

INSERT INTO edges (a) VALUES (7), (8)

INSERT INTO edges (b, a) VALUES (DEFAULT, 1)

INSERT INTO scratch DEFAULT VALUES

INSERT INTO edges SELECT b, a FROM edges

INSERT INTO edges (TABLE edges)

INSERT INTO edges VALUES ((SELECT max(a) FROM edges), (SELECT 1))

INSERT INTO books (title, tags, attrs) VALUES ('New', ARRAY['x', 'y'], '{"a": 1}') RETURNING id, title, net

INSERT INTO books (title) SELECT name FROM authors ORDER BY id RETURNING *

INSERT INTO books AS b (title, price) VALUES ('Aliased', 5) RETURNING b.id AS new_id, b.price * 2

INSERT INTO books (id, title) OVERRIDING SYSTEM VALUE VALUES (500, 'Five')

INSERT INTO loans (id, book_id, period) OVERRIDING SYSTEM VALUE VALUES (500, 4, '[2025-01-01,2025-02-01)')

INSERT INTO loans (id, book_id, period) OVERRIDING USER VALUE VALUES (500, 4, '[2025-01-01,2025-02-01)') RETURNING id

INSERT INTO counters (name, n) VALUES ('a', 5) ON CONFLICT (name) DO UPDATE SET n = counters.n + excluded.n

INSERT INTO counters AS c (name, n) VALUES ('a', 5), ('z', 1) ON CONFLICT (name) DO UPDATE SET n = c.n + excluded.n, last = 'again' WHERE c.n < 100 RETURNING *

INSERT INTO counters (name, n) VALUES ('b', 5) ON CONFLICT ON CONSTRAINT counters_pkey DO UPDATE SET (n, last) = (excluded.n, excluded.name)

INSERT INTO counters (name, n) VALUES ('b', 5) ON CONFLICT (name) DO UPDATE SET (n, last) = (SELECT 1, 'sub')

INSERT INTO members (name, email) VALUES ('Dup', 'ann@EXAMPLE.org') ON CONFLICT (email) WHERE email IS NOT NULL DO NOTHING

INSERT INTO shelves VALUES (9, 'A1x') ON CONFLICT (code COLLATE "default" text_ops) DO UPDATE SET id = excluded.id + 100

INSERT INTO counters (name) VALUES ('q') RETURNING name AS "Name", (SELECT count(*) FROM counters)

INSERT INTO authors (id, name, home) VALUES (20, 'Comp', ROW('s', 'c', 'z'))

INSERT INTO authors (id, name, home.city, home.zip) VALUES (21, 'Part', 'c', 'z') RETURNING home

INSERT INTO books (title, tags[1], tags[2]) VALUES ('Elements', 'a', 'b') RETURNING tags

INSERT INTO books (title, tags[1:2]) VALUES ('Slice', '{a,b}') RETURNING tags

INSERT INTO sales VALUES (50, '2024-05-05', 'west', 3) RETURNING tableoid::regclass

INSERT INTO stock.items VALUES (5, 5, 5)

INSERT INTO winter (title, price) VALUES ('Via view', 3)

INSERT INTO owned (id, what) VALUES (2, 'also mine') RETURNING id

WITH x AS (SELECT 1 AS n) INSERT INTO edges WITH y AS (SELECT 2 AS m) SELECT n, m FROM x, y

INSERT INTO log (what) SELECT 'n' || n FROM generate_series(1, 3) n RETURNING id, what

INSERT INTO documents (id, doc, flags, data) VALUES (9, '<a/>', B'1111', '\xdead')

INSERT INTO shapes (id, p, b) VALUES (9, '(0,0)', '(1,1),(0,0)')

-- parameters: {"1": "from a parameter", "2": 3}
INSERT INTO log (what) SELECT $1::text FROM generate_series(1, $2::int) RETURNING what

INSERT INTO authors (id, name) VALUES (30, 'X') RETURNING id, authors

-- on: postgresql>=180000
INSERT INTO counters (name, n) VALUES ('a', 5) ON CONFLICT (name) DO UPDATE SET n = excluded.n RETURNING old.n, new.n, old.name IS NULL AS added

-- on: postgresql>=180000
INSERT INTO counters (name, n) VALUES ('n', 5) RETURNING WITH (OLD AS o, NEW AS n) o.name, n.n, o, n

-- on: postgresql>=180000
INSERT INTO counters (name, n) VALUES ('n', 5) RETURNING old.*, new.*

UPDATE books SET price = 1 WHERE id = 1

UPDATE books SET price = price * 1.1, title = upper(title)

UPDATE books SET price = DEFAULT WHERE id = 2

UPDATE ONLY vehicles SET name = 'x'

UPDATE vehicles * SET name = upper(name) RETURNING *

UPDATE books AS b SET price = 2 WHERE b.id = 2 RETURNING b.id, b.price AS now

UPDATE books SET (price, pages) = (9, 99) WHERE id = 3

UPDATE books SET (price, pages) = ROW(9, DEFAULT) WHERE id = 3

UPDATE books SET (price, pages) = (SELECT max(price), 1 FROM books) WHERE id = 3 RETURNING price

UPDATE books SET price = (SELECT avg(price) FROM books) WHERE price IS NULL

UPDATE books b SET title = a.name || ': ' || b.title FROM authors a WHERE a.id = b.author_id AND a.country = 'SE' RETURNING b.title, a.name

UPDATE books SET title = x.t FROM (VALUES (1, 'One'), (2, 'Two')) AS x (i, t) WHERE id = x.i

UPDATE books b SET price = s.qty FROM stock.items s JOIN shelves h ON h.id = s.shelf_id WHERE s.book_id = b.id AND h.code = 'A1'

UPDATE books SET price = f.p FROM LATERAL (SELECT 3 AS p) f WHERE id = 1

UPDATE books SET tags[1] = 'changed', tags[3] = 'third' WHERE id = 1 RETURNING tags

UPDATE books SET tags[1:2] = '{p,q}' WHERE id = 2 RETURNING tags

UPDATE authors SET home.city = 'Oslo', home.zip = upper((home).zip) WHERE id = 1 RETURNING home

UPDATE books SET attrs['lang'] = '"no"' WHERE id = 1 RETURNING attrs

UPDATE books SET attrs['dim']['w'] = to_jsonb(pages) WHERE id = 1 RETURNING attrs

UPDATE counters SET n = n + 1 WHERE name = 'a' RETURNING n, last

UPDATE sales SET sold = '2024-06-06' WHERE id = 1 RETURNING tableoid::regclass

UPDATE winter SET price = 8 WHERE id = 6

UPDATE books SET in_print = NOT in_print WHERE EXISTS (SELECT 1 FROM loans WHERE book_id = books.id)

WITH t AS (SELECT id FROM books ORDER BY price DESC NULLS LAST LIMIT 1) UPDATE books SET price = price / 2 WHERE id IN (TABLE t)

-- on: postgresql>=180000
UPDATE books SET price = price + 1 WHERE id < 3 RETURNING id, old.price AS before, new.price AS after, new.price - old.price

-- on: postgresql>=180000
UPDATE counters c SET n = 9 RETURNING WITH (OLD AS was) was.n, c.n, new.last, was.*

-- parameters: {"1": 5, "2": 1}
UPDATE books SET price = $1 WHERE id = $2 RETURNING price

DELETE FROM ONLY vehicles WHERE id = 1

DELETE FROM vehicles * WHERE id = 2

DELETE FROM edges AS e WHERE e.a = 3 RETURNING e.b

DELETE FROM stock.items USING books b WHERE b.id = items.book_id AND b.price > 10 RETURNING items.*, b.title

DELETE FROM stock.items i USING books b JOIN authors a ON a.id = b.author_id WHERE b.id = i.book_id AND a.name = 'Ada Lind'

DELETE FROM edges WHERE a IN (SELECT b FROM edges)

DELETE FROM edges e WHERE EXISTS (SELECT FROM edges f WHERE f.a = e.b)

DELETE FROM winter WHERE id = 6

DELETE FROM sales WHERE shop = 'north' RETURNING *

DELETE FROM books WHERE id = 1 RETURNING title

-- on: postgresql>=180000
DELETE FROM edges WHERE a = 1 RETURNING old.a, new.a, old, new IS NULL

TRUNCATE TABLE ONLY edges, scratch RESTART IDENTITY CASCADE

TRUNCATE log CONTINUE IDENTITY RESTRICT

MERGE INTO counters USING shelves s ON s.code = name WHEN NOT MATCHED THEN INSERT (name, n) VALUES (s.code, s.id) WHEN MATCHED THEN DO NOTHING

MERGE INTO counters AS c USING (SELECT 'a' AS k) q ON c.name = q.k WHEN MATCHED AND c.n > 100 THEN DELETE WHEN MATCHED AND c.n = 1 THEN UPDATE SET (n, last) = (c.n + 1, q.k) WHEN MATCHED THEN DO NOTHING

MERGE INTO edges e USING edges f ON e.a = f.b WHEN MATCHED AND f.a = 1 THEN DELETE

MERGE INTO ONLY vehicles v USING vans w ON v.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (w.id + 100, w.name)

MERGE INTO scratch s USING generate_series(1, 3) g (n) ON s.a = g.n WHEN NOT MATCHED AND g.n > 1 THEN INSERT (a, b) VALUES (g.n, DEFAULT) WHEN NOT MATCHED THEN INSERT DEFAULT VALUES

MERGE INTO loans l USING books b ON l.book_id = b.id WHEN MATCHED AND b.id = 3 THEN UPDATE SET fee = 9::money WHEN NOT MATCHED AND b.id = 4 THEN INSERT (id, book_id, period) OVERRIDING SYSTEM VALUE VALUES (900, b.id, 'empty')

WITH v (k, n) AS (VALUES ('b', 7)) MERGE INTO counters c USING v ON c.name = v.k WHEN MATCHED THEN UPDATE SET n = (SELECT max(n) FROM v), last = DEFAULT

MERGE INTO stock.items i USING books b LEFT JOIN authors a ON a.id = b.author_id ON b.id = i.book_id AND a.country = 'SE' WHEN MATCHED THEN UPDATE SET qty = i.qty + 1

-- on: postgresql>=170000
MERGE INTO counters c USING (VALUES ('a', 5), ('z', 6)) v (k, n) ON c.name = v.k WHEN MATCHED THEN UPDATE SET n = v.n WHEN NOT MATCHED BY TARGET THEN INSERT (name, n) VALUES (v.k, v.n) WHEN NOT MATCHED BY SOURCE THEN DELETE RETURNING merge_action(), c.*, v.k

-- on: postgresql>=170000
MERGE INTO counters c USING (VALUES ('a', 5)) v (k, n) ON c.name = v.k WHEN NOT MATCHED BY SOURCE AND c.n > 1 THEN UPDATE SET last = 'orphan' RETURNING c.name, c.last

-- on: postgresql>=170000
MERGE INTO winter w USING (VALUES (1, 3.5)) v (i, p) ON w.id = v.i WHEN MATCHED THEN UPDATE SET price = v.p

-- on: postgresql>=170000
MERGE INTO edges e USING (VALUES (1, 7)) v (k, n) ON e.a = v.k WHEN MATCHED THEN UPDATE SET b = v.n RETURNING *

-- on: postgresql>=180000
MERGE INTO counters c USING (VALUES ('a', 5)) v (k, n) ON c.name = v.k WHEN MATCHED THEN UPDATE SET n = v.n RETURNING merge_action(), old.n, new.n, v.*
