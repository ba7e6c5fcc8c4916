WITH w AS (SELECT * FROM books WHERE price > 10) SELECT title FROM w ORDER BY id

WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b

WITH w (n, t) AS (SELECT id, title FROM books) SELECT t FROM w WHERE n = 1

WITH w AS MATERIALIZED (SELECT * FROM books) SELECT count(*) FROM w

WITH w AS NOT MATERIALIZED (SELECT * FROM books) SELECT count(*) FROM w a JOIN w b USING (id)

WITH RECURSIVE t (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT sum(n) FROM t

WITH RECURSIVE t AS (SELECT 1 AS n UNION SELECT (n * 2) % 7 FROM t) SELECT n FROM t ORDER BY n

WITH RECURSIVE tree AS (SELECT id, code, 0 AS depth FROM shelves WHERE parent_id IS NULL UNION ALL SELECT s.id, s.code, depth + 1 FROM shelves s, tree WHERE s.parent_id = tree.id) SELECT * FROM tree ORDER BY id

WITH RECURSIVE tree AS (SELECT id, parent_id FROM shelves WHERE parent_id IS NULL UNION ALL SELECT s.id, s.parent_id FROM shelves s JOIN tree t ON s.parent_id = t.id) SEARCH DEPTH FIRST BY id SET ord SELECT id FROM tree ORDER BY ord

WITH RECURSIVE tree AS (SELECT id, parent_id FROM shelves WHERE parent_id IS NULL UNION ALL SELECT s.id, s.parent_id FROM shelves s JOIN tree t ON s.parent_id = t.id) SEARCH BREADTH FIRST BY id SET ord SELECT * FROM tree ORDER BY ord

WITH RECURSIVE walk (a, b) AS (SELECT a, b FROM edges WHERE a = 1 UNION ALL SELECT e.a, e.b FROM edges e JOIN walk w ON e.a = w.b) CYCLE a, b SET is_cycle USING path SELECT * FROM walk

WITH RECURSIVE walk (a, b) AS (SELECT a, b FROM edges WHERE a = 1 UNION ALL SELECT e.a, e.b FROM edges e JOIN walk w ON e.a = w.b) CYCLE a SET seen TO 'Y' DEFAULT 'N' USING path SELECT a, b, seen FROM walk WHERE seen = 'N'

WITH RECURSIVE walk (a, b) AS (SELECT a, b FROM edges WHERE a = 1 UNION ALL SELECT e.a, e.b FROM edges e JOIN walk w ON e.a = w.b) SEARCH DEPTH FIRST BY a SET s CYCLE a SET c USING p SELECT a, b, c FROM walk ORDER BY s

WITH RECURSIVE x AS (SELECT 1 AS n UNION ALL (SELECT n + 1 FROM x WHERE n < 3 ORDER BY n LIMIT 1)) TABLE x

WITH RECURSIVE a AS (SELECT * FROM b), b AS (SELECT 1 AS n) SELECT * FROM a

WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t LIMIT 3

WITH w AS (VALUES (1, 'x'), (2, 'y')) SELECT column2 FROM w

WITH w AS (TABLE edges) SELECT count(*) FROM w

WITH w AS (SELECT 1 AS n) SELECT * FROM (WITH w AS (SELECT 2 AS n) SELECT n FROM w) x, w

WITH w AS (SELECT 1 AS n) (SELECT n FROM w) UNION ALL SELECT 2

SELECT (WITH w AS (SELECT max(price) AS p FROM books) SELECT p FROM w)

SELECT * FROM (WITH w AS (SELECT 1 AS a) SELECT * FROM w) t

WITH gone AS (DELETE FROM edges WHERE a = 3 RETURNING *) SELECT * FROM gone ORDER BY b

WITH moved AS (DELETE FROM edges WHERE a = 4 RETURNING a, b) INSERT INTO scratch (a, b) SELECT a, b::text FROM moved

WITH up AS (UPDATE books SET price = price + 1 WHERE author_id = 1 RETURNING id, price) SELECT b.title, up.price FROM up JOIN books b USING (id) ORDER BY id

WITH ins AS (INSERT INTO counters (name, n) VALUES ('c', 5) RETURNING name) UPDATE counters SET n = n + 100 WHERE name IN (SELECT name FROM ins)

WITH a AS (INSERT INTO edges VALUES (9, 9) RETURNING a), b AS (DELETE FROM edges WHERE a = 1) SELECT * FROM a

WITH w AS (SELECT 7 AS x) INSERT INTO edges SELECT x, x FROM w RETURNING *

WITH w AS (SELECT 3 AS x) DELETE FROM edges USING w WHERE edges.a = w.x RETURNING edges.b

WITH w AS (SELECT 3 AS x) UPDATE edges SET b = b + x FROM w WHERE a = w.x

-- on: postgresql>=170000
WITH m AS (MERGE INTO counters c USING (VALUES ('a', 5), ('z', 6)) v (k, n) ON c.name = v.k WHEN MATCHED THEN UPDATE SET n = v.n WHEN NOT MATCHED THEN INSERT (name, n) VALUES (v.k, v.n) RETURNING merge_action(), c.name, c.n) SELECT * FROM m ORDER BY name

WITH RECURSIVE w AS (SELECT id, parent_id FROM shelves WHERE id = 4 UNION ALL SELECT s.id, s.parent_id FROM shelves s JOIN w ON w.parent_id = s.id) DELETE FROM scratch WHERE a IN (SELECT id FROM w)

WITH w AS (SELECT author_id, count(*) AS n FROM books GROUP BY 1) SELECT a.name, coalesce(w.n, 0) AS n FROM authors a LEFT JOIN w ON w.author_id = a.id ORDER BY a.id
