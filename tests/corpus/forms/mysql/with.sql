WITH d AS (SELECT id, name FROM departments) SELECT * FROM d

WITH d (a, b) AS (SELECT id, name FROM departments), e AS (SELECT a FROM d WHERE a > 1) SELECT d.b FROM d JOIN e USING (a)

WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n

WITH RECURSIVE n (i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 5) SELECT SUM(i) FROM n

WITH RECURSIVE chain AS (SELECT id, name, boss_id, 0 AS depth FROM people WHERE boss_id IS NULL UNION ALL SELECT p.id, p.name, p.boss_id, c.depth + 1 FROM people p JOIN chain c ON p.boss_id = c.id) SELECT name, depth FROM chain ORDER BY depth, name

WITH RECURSIVE fib AS (SELECT 1 AS n, 0 AS a, 1 AS b UNION ALL SELECT n + 1, b, a + b FROM fib WHERE n < 10) SELECT * FROM fib

WITH RECURSIVE dates AS (SELECT MIN(sold_on) AS day FROM sales UNION ALL SELECT day + INTERVAL 1 MONTH FROM dates WHERE day + INTERVAL 1 MONTH <= '2024-04-30') SELECT dates.day, COUNT(s.id) FROM dates LEFT JOIN sales s ON MONTH(s.sold_on) = MONTH(dates.day) GROUP BY dates.day

-- on: mariadb
WITH RECURSIVE walk AS (SELECT 1 AS a, 2 AS b UNION ALL SELECT b, a FROM walk) CYCLE a, b RESTRICT SELECT * FROM walk

-- on: mysql
WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n LIMIT 4) SELECT * FROM n

WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b

WITH people AS (SELECT 7 AS id) SELECT * FROM people

WITH numbers (n, word) AS (SELECT id, name FROM people) SELECT n, word FROM numbers WHERE n = 1

WITH numbers AS (SELECT n + 1 AS n, word FROM numbers) SELECT n, word FROM numbers

SELECT * FROM (WITH q AS (SELECT id FROM people) SELECT * FROM q) t

SELECT (WITH q AS (SELECT MAX(id) AS m FROM people) SELECT m FROM q) AS m

SELECT id FROM people WHERE id IN (WITH q AS (SELECT 1 AS i) SELECT i FROM q)

WITH q AS (SELECT id FROM people) SELECT id FROM q UNION SELECT id + 100 FROM q

WITH q AS (SELECT 1 AS a UNION SELECT 2) SELECT a FROM q ORDER BY a LIMIT 1

-- on: mysql
(WITH q AS (SELECT 1 AS a) SELECT a FROM q)

WITH outerq AS (WITH innerq AS (SELECT 5 AS v) SELECT v FROM innerq) SELECT v FROM outerq

-- on: mysql
WITH q AS (VALUES ROW(1, 2)) SELECT * FROM q

-- on: mysql
WITH q AS (TABLE numbers) SELECT COUNT(*) FROM q

-- on: mysql
WITH q AS (SELECT 1 AS id) UPDATE scratch, q SET v = 77 WHERE scratch.id = q.id

-- on: mysql
WITH q AS (SELECT 1 AS id) DELETE scratch FROM scratch JOIN q USING (id)

INSERT INTO scratch (k) WITH q AS (SELECT 'viacte' AS k) SELECT k FROM q

CREATE TABLE made AS WITH q AS (SELECT 1 AS a) SELECT a FROM q

WITH Q AS (SELECT 1 AS a) SELECT Q.a FROM Q

WITH `with space` AS (SELECT 1 AS `a b`) SELECT `a b` FROM `with space`

WITH q AS (SELECT n FROM numbers) SELECT a.n FROM q a JOIN q b ON a.n = b.n + 1
