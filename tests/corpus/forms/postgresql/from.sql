SELECT b.title, a.name FROM books b JOIN authors a ON a.id = b.author_id ORDER BY b.id

SELECT b.title, a.name FROM books b INNER JOIN authors a ON (a.id = b.author_id AND a.country = 'SE')

SELECT b.title, a.name FROM books b LEFT OUTER JOIN authors a ON a.id = b.author_id ORDER BY b.id

SELECT b.title, a.name FROM books b RIGHT JOIN authors a ON a.id = b.author_id AND b.price > 10 ORDER BY a.id, b.id

SELECT b.title, a.name FROM books b FULL JOIN authors a ON a.id = b.author_id ORDER BY b.id, a.id

SELECT count(*) FROM books CROSS JOIN authors

SELECT * FROM (SELECT 1 AS a, 2 AS b) x JOIN (SELECT 1 AS a, 3 AS c) y USING (a)

SELECT a, x.a, y.a, u.a FROM (SELECT 1 AS a, 2 AS b) x FULL JOIN (SELECT 2 AS a, 3 AS c) y USING (a) AS u ORDER BY 1

SELECT * FROM (SELECT 1 AS a, 2 AS b) x NATURAL JOIN (SELECT 1 AS a, 3 AS c) y

SELECT * FROM (SELECT 1 AS a) x NATURAL LEFT JOIN (SELECT 2 AS a, 3 AS c) y

SELECT * FROM (SELECT 1 AS a) x NATURAL JOIN (SELECT 2 AS b) y

SELECT i.qty, b.title FROM stock.items i JOIN (books b LEFT JOIN authors a ON a.id = b.author_id) ON b.id = i.book_id ORDER BY i.qty

SELECT j.name FROM (books b JOIN authors a ON a.id = b.author_id) AS j (i, t, aid, price, pages, tags, printed, attrs, raw, code, inp, net, id2, name) ORDER BY i

SELECT j.* FROM (edges e1 JOIN edges e2 ON e1.b = e2.a) AS j (p, q, r, s) ORDER BY p, s

SELECT e1.a, e3.b FROM edges e1 JOIN edges e2 ON e1.b = e2.a JOIN edges e3 ON e2.b = e3.a ORDER BY 1, 2

SELECT e1.a, e2.b FROM edges e1 JOIN edges e2 JOIN edges e3 ON e2.b = e3.a ON e1.b = e2.a ORDER BY 1, 2

SELECT t.x FROM (SELECT id FROM books) AS t (x) ORDER BY x

SELECT x FROM (SELECT id, title FROM books) AS t (x) ORDER BY title

-- on: postgresql>=160000
SELECT x FROM (SELECT 1 AS x)

-- on: postgresql>=160000
SELECT * FROM (SELECT 1 AS x), (SELECT 2 AS y), (VALUES (3))

SELECT a.name, t.title FROM authors a, LATERAL (SELECT title FROM books WHERE author_id = a.id ORDER BY price DESC LIMIT 1) t ORDER BY a.id

SELECT a.name, t.title FROM authors a LEFT JOIN LATERAL (SELECT title FROM books WHERE author_id = a.id ORDER BY id) t ON true ORDER BY a.id, t.title

SELECT a.name, f.title FROM authors a CROSS JOIN LATERAL titles(a.id) AS f ORDER BY 1, 2

SELECT a.name, f FROM authors a, titles(a.id) f ORDER BY a.id, f.title

SELECT * FROM generate_series(1, 3)

SELECT n FROM generate_series(1, 3) AS n

SELECT g.n FROM generate_series(1, 10, 4) AS g (n)

SELECT * FROM generate_series(timestamp '2024-01-01', '2024-01-02', '8 hours') WITH ORDINALITY AS t (at, k)

SELECT ordinality, x.* FROM unnest(ARRAY['a', 'b']) WITH ORDINALITY x

SELECT * FROM unnest(ARRAY[1, 2], ARRAY['x', 'y', 'z']) AS u (n, t)

SELECT title, tag FROM books, unnest(tags) AS tag ORDER BY id, tag

SELECT b.title, t.tag, t.k FROM books b LEFT JOIN unnest(b.tags) WITH ORDINALITY AS t (tag, k) ON true ORDER BY b.id, k

SELECT * FROM ROWS FROM (generate_series(1, 2), unnest(ARRAY['a', 'b', 'c'])) WITH ORDINALITY AS r (n, t, k)

SELECT * FROM ROWS FROM (json_to_recordset('[{"a": 1, "b": "x"}]') AS (a int, b text), generate_series(1, 2)) AS r

SELECT * FROM json_to_record('{"a": 1, "b": [2]}') AS x (a int, b int[])

SELECT x.a FROM jsonb_to_recordset('[{"a": 1}, {"a": 2}]') x (a int)

SELECT * FROM jsonb_each('{"a": 1, "b": null}')

SELECT key, value FROM jsonb_each_text('{"a": 1}') AS e

SELECT e.k, e.v FROM books b, jsonb_each(b.attrs) AS e (k, v) WHERE b.id = 1 ORDER BY 1

SELECT * FROM json_array_elements('[1, "x"]') AS e

SELECT * FROM jsonb_array_elements_text('["a", "b"]') WITH ORDINALITY

SELECT * FROM regexp_matches('abcabc', '(a)(b)', 'g') AS m

SELECT m[1] FROM regexp_matches('abc', '(b)') m

SELECT * FROM string_to_table('a,b', ',') s

SELECT * FROM books_of(1)

SELECT title FROM books_of(1) AS b ORDER BY id

SELECT b FROM books_of(2) b

SELECT * FROM titles(1)

SELECT t.p FROM titles(1) AS t (t, p)

SELECT * FROM around(5)

SELECT lo, hi FROM around(5) r

SELECT * FROM countdown(3)

SELECT * FROM expensive(15)

SELECT * FROM author_name(1)

SELECT * FROM author_name(1) AS n (who)

SELECT * FROM abs(-1) AS n, lower('X') AS l

SELECT * FROM current_date AS d WHERE d IS NULL

SELECT * FROM now() AS n WHERE false

SELECT * FROM pg_typeof(1) t

SELECT * FROM coalesce(1, 2) AS c

SELECT * FROM cast(1 AS text) AS c

SELECT title FROM books TABLESAMPLE BERNOULLI (100) ORDER BY id

SELECT count(*) FROM books TABLESAMPLE SYSTEM (100) REPEATABLE (1)

SELECT count(*) FROM books AS b TABLESAMPLE bernoulli (50 + 50) REPEATABLE (abs(-1)) WHERE b.id > 0

SELECT id FROM ONLY vehicles

SELECT id FROM ONLY (vehicles)

SELECT id FROM vehicles * ORDER BY id

SELECT id, name FROM vehicles ORDER BY id

SELECT * FROM vans

SELECT sold, shop FROM sales ORDER BY id

SELECT * FROM sales_2024

SELECT * FROM winter ORDER BY id

SELECT * FROM cheap

SELECT * FROM tree ORDER BY code

SELECT * FROM totals ORDER BY shop

SELECT * FROM ticket WHERE false

-- compare: count
SELECT last_value, is_called FROM ticket

SELECT * FROM owned

SELECT w.title FROM winter AS w JOIN loans l ON l.book_id = w.id ORDER BY l.id

SELECT * FROM crosstab('SELECT author_id, in_print, count(*)::int FROM books WHERE author_id IS NOT NULL AND in_print IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2') AS ct (author int, no int, yes int)

SELECT x.a, y.b FROM edges x, edges y WHERE x.b = y.a AND x.a = 1

SELECT * FROM edges AS e (x) ORDER BY x, b

SELECT e FROM edges e ORDER BY e

SELECT count(e) FROM edges e

SELECT (SELECT max(x) FROM (VALUES (e.a), (e.b)) v (x)) FROM edges e ORDER BY 1

SELECT * FROM (TABLE edges) t ORDER BY a, b

SELECT * FROM (VALUES (1), (2)) AS t

SELECT * FROM ((SELECT 1 AS a) UNION ALL (SELECT 2)) u ORDER BY a

SELECT * FROM (SELECT 1) AS "?column?"

SELECT title FROM books b, LATERAL (SELECT b.price * 2) AS d (twice) WHERE twice > 20

SELECT a.id FROM authors a WHERE a.id = (SELECT min(author_id) FROM books WHERE author_id = a.id)
