SELECT p.name, d.name FROM people p INNER JOIN departments d ON p.dept_id = d.id

SELECT p.name, d.name FROM people p JOIN departments d ON p.dept_id = d.id AND d.city = 'Oslo'

SELECT p.name, d.name FROM people p CROSS JOIN departments d

SELECT p.name, d.name FROM people p CROSS JOIN departments d ON d.id = p.dept_id

SELECT p.name, d.name FROM people p JOIN departments d

SELECT p.name, d.name FROM people p, departments d WHERE d.id = p.dept_id

SELECT p.name, d.name FROM people p STRAIGHT_JOIN departments d ON d.id = p.dept_id

SELECT p.name, d.name FROM people p STRAIGHT_JOIN departments d

SELECT p.name, d.name FROM people p LEFT JOIN departments d ON d.id = p.dept_id

SELECT p.name, d.name FROM people p LEFT OUTER JOIN departments d ON d.id = p.dept_id WHERE d.id IS NULL

SELECT p.name, d.name FROM people p RIGHT JOIN departments d ON d.id = p.dept_id

SELECT p.name, d.name FROM people p RIGHT OUTER JOIN departments d ON d.id = p.dept_id

SELECT * FROM numbers a JOIN numbers b USING (n)

SELECT n, a.word, b.word FROM numbers a LEFT JOIN numbers b USING (n, word)

SELECT * FROM numbers NATURAL JOIN (SELECT 1 AS n, 'x' AS other) q

SELECT * FROM numbers NATURAL LEFT JOIN (SELECT 1 AS n, 'x' AS other) q

SELECT * FROM numbers NATURAL RIGHT OUTER JOIN (SELECT 1 AS n, 'x' AS other) q

SELECT * FROM numbers NATURAL INNER JOIN (SELECT 2 AS n) q

SELECT a.id, b.id, c.id FROM people a LEFT JOIN (people b JOIN people c ON b.boss_id = c.id) ON a.boss_id = b.id

SELECT a.id, b.id, c.id FROM people a LEFT JOIN (people b, people c) ON a.boss_id = b.id AND b.boss_id = c.id

SELECT a.id FROM people a JOIN people b JOIN people c ON c.id = b.boss_id ON b.id = a.boss_id

SELECT a.id FROM (people a, people b) WHERE a.id = b.boss_id

SELECT a.id FROM ((people a JOIN people b ON a.id = b.boss_id))

SELECT a.id, x.n FROM people a JOIN (SELECT n FROM numbers WHERE n > 0) AS x ON x.n = a.id

SELECT a.id, x.c FROM people a JOIN (SELECT dept_id, COUNT(*) AS c FROM people GROUP BY dept_id) x ON x.dept_id = a.dept_id

-- on: mysql
SELECT d.name, t.name FROM departments d, LATERAL (SELECT name FROM people WHERE dept_id = d.id ORDER BY pay DESC LIMIT 1) t

-- on: mysql
SELECT d.name, t.name FROM departments d LEFT JOIN LATERAL (SELECT name FROM people WHERE dept_id = d.id LIMIT 1) AS t (name) ON TRUE

-- on: mysql
SELECT a, b FROM (SELECT 1, 2) AS t (a, b)

SELECT q.* FROM (SELECT id, name FROM people) q WHERE q.id = 1

SELECT * FROM { OJ people p LEFT OUTER JOIN departments d ON p.dept_id = d.id }

SELECT a.n FROM numbers a LEFT JOIN numbers b ON a.n = b.n + 1 LEFT JOIN numbers c ON b.n = c.n + 1 ORDER BY a.n

SELECT jt.* FROM JSON_TABLE('[{"a": 1, "b": "x"}, {"a": 2}]', '$[*]' COLUMNS (r FOR ORDINALITY, a INT PATH '$.a', b VARCHAR(10) PATH '$.b' DEFAULT '"none"' ON EMPTY, e INT EXISTS PATH '$.b')) AS jt

SELECT p.id, l.lang FROM people p, JSON_TABLE(p.prefs, '$.langs[*]' COLUMNS (lang VARCHAR(5) PATH '$')) l

SELECT p.id, l.lang FROM people p LEFT JOIN JSON_TABLE(p.prefs, '$.langs[*]' COLUMNS (lang VARCHAR(5) PATH '$' NULL ON EMPTY ERROR ON ERROR)) AS l ON 1 = 1

SELECT * FROM JSON_TABLE('{"o": [{"i": [1, 2]}, {"i": []}]}', '$.o[*]' COLUMNS (o FOR ORDINALITY, NESTED PATH '$.i[*]' COLUMNS (i INT PATH '$'))) t

SELECT a.id FROM people a JOIN people b ON a.id = b.boss_id WHERE b.name = 'Bob' AND EXISTS (SELECT 1 FROM sales s WHERE s.person_id = a.id)

-- on: mariadb
SELECT * FROM seq_1_to_5

-- on: mariadb
SELECT s.seq, p.name FROM seq_1_to_10_step_3 s LEFT JOIN people p ON p.id = s.seq

-- on: mariadb
SELECT * FROM seq_10_to_1

-- on: mariadb
SELECT * FROM prices FOR SYSTEM_TIME ALL

-- on: mariadb
SELECT id, amount FROM prices FOR SYSTEM_TIME AS OF TIMESTAMP '2099-01-01 00:00:00'

-- on: mariadb
SELECT id, amount FROM prices FOR SYSTEM_TIME AS OF NOW()

-- on: mariadb
SELECT id, amount FROM prices FOR SYSTEM_TIME AS OF (NOW() + INTERVAL 1 DAY) AS p

-- on: mariadb
SELECT id, amount FROM prices FOR SYSTEM_TIME BETWEEN '2000-01-01 00:00:00' AND '2099-01-01 00:00:00'

-- on: mariadb
SELECT id, amount FROM prices FOR SYSTEM_TIME FROM TIMESTAMP '2000-01-01 00:00:00' TO TIMESTAMP '2099-01-01 00:00:00' p WHERE p.id = 1

-- on: mariadb
-- compare: count
SELECT id, ROW_START, ROW_END FROM prices

-- on: mariadb
SELECT NEXT VALUE FOR counter, NEXTVAL(counter), PREVIOUS VALUE FOR counter, LASTVAL(counter)

-- on: mariadb
SELECT minimum_value, increment FROM counter

-- on: mariadb
SELECT SETVAL(counter, 500), SETVAL(counter, 600, 0)
