SELECT 1

SELECT 1 + 1 AS two, 'text' AS `a name`, NULL

SELECT * FROM people

SELECT ALL name FROM people

SELECT DISTINCT dept_id FROM people

SELECT DISTINCTROW dept_id, level FROM people

SELECT people.* FROM people

SELECT people.name, p.name FROM people, people AS p WHERE people.boss_id = p.id

SELECT p.*, 1 FROM people p WHERE p.id = 1

SELECT {{DB}}.people.name FROM {{DB}}.people

SELECT {{DB}}.people.* FROM {{DB}}.people WHERE id < 3

SELECT HIGH_PRIORITY name FROM people WHERE id = 1

SELECT STRAIGHT_JOIN p.name, d.name FROM people p JOIN departments d ON d.id = p.dept_id

SELECT SQL_SMALL_RESULT dept_id, COUNT(*) FROM people GROUP BY dept_id

SELECT SQL_BIG_RESULT dept_id, COUNT(*) FROM people GROUP BY dept_id

SELECT SQL_BUFFER_RESULT name FROM people

SELECT SQL_NO_CACHE name FROM people WHERE id = 2

-- on: mariadb
SELECT SQL_CACHE name FROM people WHERE id = 2

SELECT SQL_CALC_FOUND_ROWS name FROM people LIMIT 2
-- then
SELECT FOUND_ROWS()

SELECT DISTINCT HIGH_PRIORITY SQL_SMALL_RESULT level FROM people

SELECT name FROM people WHERE pay > 1000 AND NOT active OR level = 'lead'

SELECT name FROM people ORDER BY pay DESC, name ASC

SELECT name AS n, pay AS p FROM people ORDER BY p, n

SELECT name, pay FROM people ORDER BY 2, 1

SELECT name FROM people ORDER BY FIELD(level, 'lead', 'senior', 'junior'), name

SELECT name FROM people ORDER BY NULL

SELECT name FROM people ORDER BY RAND(3)

SELECT name FROM people ORDER BY name COLLATE utf8mb4_bin

SELECT name FROM people ORDER BY (SELECT d.name FROM departments d WHERE d.id = people.dept_id), id

SELECT name FROM people ORDER BY id LIMIT 2

SELECT name FROM people ORDER BY id LIMIT 1, 2

SELECT name FROM people ORDER BY id LIMIT 2 OFFSET 1

SELECT name FROM people ORDER BY id LIMIT 0

SELECT name FROM people ORDER BY id LIMIT 2, 18446744073709551615

-- on: mariadb
SELECT name FROM people ORDER BY id OFFSET 1 ROW FETCH NEXT 2 ROWS ONLY

-- on: mariadb
SELECT name FROM people ORDER BY id FETCH FIRST ROW ONLY

-- on: mariadb
SELECT level FROM people ORDER BY level OFFSET 1 ROWS FETCH FIRST 2 ROWS WITH TIES

-- on: mariadb
SELECT name FROM people ORDER BY id LIMIT 2 ROWS EXAMINED 10000

-- on: mariadb
SELECT name FROM people ORDER BY id LIMIT ROWS EXAMINED 10000

SELECT dept_id, COUNT(*) FROM people GROUP BY dept_id

SELECT dept_id AS d, COUNT(*) AS c FROM people GROUP BY d HAVING c > 1

SELECT dept_id, level, COUNT(*) FROM people GROUP BY dept_id, level WITH ROLLUP

SELECT dept_id, level, SUM(pay) FROM people GROUP BY 1, 2

-- on: mysql
SELECT dept_id, level, GROUPING(dept_id), GROUPING(level), GROUPING(dept_id, level), SUM(pay) FROM people GROUP BY dept_id, level WITH ROLLUP

-- on: mysql
SELECT dept_id, SUM(pay) FROM people GROUP BY ROLLUP (dept_id)

-- on: mysql
SELECT dept_id, COUNT(*) AS c FROM people GROUP BY dept_id WITH ROLLUP HAVING GROUPING(dept_id) = 0 ORDER BY dept_id

-- on: mysql
SELECT IF(GROUPING(region), 'all', region) AS r, SUM(qty) FROM sales GROUP BY region WITH ROLLUP ORDER BY GROUPING(region), r

-- on: mariadb
SELECT dept_id, COUNT(*) FROM people GROUP BY dept_id DESC

-- on: mariadb
SELECT dept_id, COUNT(*) FROM people GROUP BY dept_id ASC WITH ROLLUP

SELECT YEAR(hired) AS y, COUNT(*) FROM people GROUP BY YEAR(hired) ORDER BY y

SELECT level, MAX(pay) FROM people GROUP BY level HAVING MAX(pay) > 2600 AND COUNT(*) >= 1 ORDER BY MAX(pay)

SELECT COUNT(*) FROM people HAVING COUNT(*) > 3

SELECT name FROM people HAVING name LIKE 'A%'

SELECT 1 FROM DUAL

SELECT 1 FROM DUAL WHERE 1 = 0

SELECT 'x' FROM dual LIMIT 1

SELECT id FROM people FORCE INDEX (by_dept) WHERE dept_id = 1

SELECT id FROM people USE INDEX (by_dept, by_born) WHERE dept_id = 1

SELECT id FROM people USE INDEX () WHERE dept_id = 1

SELECT id FROM people IGNORE INDEX (by_dept) WHERE dept_id = 1

SELECT id FROM people USE KEY FOR JOIN (by_dept) IGNORE KEY FOR ORDER BY (by_born) WHERE dept_id = 1

SELECT id FROM people IGNORE INDEX FOR GROUP BY (by_dept)

SELECT p.id FROM people AS p FORCE KEY (PRIMARY) JOIN departments AS d USE INDEX (by_name) ON d.id = p.dept_id

SELECT /*+ MAX_EXECUTION_TIME(1000) */ id FROM people

SELECT /*+ NO_INDEX_MERGE(people) BKA(people) */ id FROM people WHERE id = 1

SELECT /*+ SET_VAR(sort_buffer_size = 262144) */ id FROM people

SELECT /*+ QB_NAME(main) JOIN_ORDER(p, d) */ p.id FROM people p, departments d WHERE p.dept_id = d.id

SELECT * FROM slots PARTITION (p2024)

SELECT * FROM slots PARTITION (p2023, rest) AS s WHERE s.id > 0

-- on: mysql
TABLE numbers

-- on: mysql
TABLE numbers ORDER BY n LIMIT 2 OFFSET 1

-- on: mysql
VALUES ROW(1, 'a'), ROW(2, 'b')

-- on: mysql
VALUES ROW(3, 'c'), ROW(1, 'a') ORDER BY column_0 LIMIT 1

-- on: mysql
VALUES ROW(1, 2) UNION ALL VALUES ROW(3, 4)

-- on: mysql
SELECT * FROM (VALUES ROW(1, 'x'), ROW(2, 'y')) AS v (a, b) WHERE a > 1

-- on: mariadb
VALUES (1, 'a'), (2, 'b')

-- on: mariadb
VALUES (1), (2) UNION VALUES (2), (3)

-- on: mariadb
SELECT * FROM (VALUES (1, 2), (3, 4)) AS v

SELECT SQL_NO_CACHE * FROM `odd name`

SELECT `select`, `a``b`, `Mixed Case` FROM `odd name` WHERE `select` = 1

SELECT o.`a``b` AS `x``y` FROM `odd name` o

SELECT name "the name", pay 'the pay' FROM people WHERE id = 1

SELECT name AS "the name", pay AS 'the pay' FROM people WHERE id = 1

SELECT id, name FROM people FOR UPDATE

SELECT id FROM people WHERE id = 1 LOCK IN SHARE MODE

-- on: mysql
SELECT id FROM people WHERE id = 1 FOR SHARE

-- on: mysql
SELECT p.id FROM people p JOIN departments d ON d.id = p.dept_id FOR UPDATE OF p NOWAIT

-- on: mysql
SELECT p.id FROM people p JOIN departments d ON d.id = p.dept_id FOR SHARE OF p SKIP LOCKED FOR UPDATE OF d

SELECT id FROM people WHERE id = 2 FOR UPDATE SKIP LOCKED

SELECT id FROM people WHERE id = 2 FOR UPDATE NOWAIT

-- on: mariadb
SELECT id FROM people WHERE id = 2 FOR UPDATE WAIT 5

-- on: mariadb
SELECT id FROM people WHERE id = 2 LOCK IN SHARE MODE NOWAIT

(SELECT id FROM people WHERE id = 1)

((SELECT id FROM people ORDER BY id LIMIT 3)) LIMIT 1

(SELECT id FROM people ORDER BY id LIMIT 3) ORDER BY id DESC LIMIT 1

SELECT id FROM people # a remark

SELECT id -- a remark
FROM people

SELECT id /* a remark */ FROM people /* and
another */

SELECT /*! 5 */ AS five

SELECT /*!40101 1 + */ 1 AS n

SELECT /*!999999 1 + */ 1 AS n

SELECT /*!50000 id */ FROM people WHERE id = 1

-- on: mariadb
SELECT /*M! 1 + */ 1 AS n

-- on: mariadb
SELECT /*M!100000 1 + */ 1 AS n, /*M!999999 7 + */ 1 AS m

-- on: mysql
SELECT /*M! 1 + */ 1 AS n

-- on: mysql
SELECT /*!080400 1 + */ 1 AS n

SELECT id FROM people;


-- compare: count
SELECT UUID(), RAND(), NOW(6), CONNECTION_ID()

SELECT * FROM seniors

SELECT s.name, d.name FROM seniors s LEFT JOIN departments d ON d.id = s.dept_id

SELECT * FROM totals WHERE sum_qty > 5

SELECT id, name FROM people WHERE (dept_id, level) = (1, 'lead')

SELECT id FROM people WHERE ROW(dept_id, level) IN (ROW(1, 'lead'), ROW(2, 'junior'))

SELECT id FROM people WHERE (dept_id, level) IN (SELECT dept_id, level FROM people WHERE id < 3)

SELECT id FROM people WHERE (dept_id, pay) > (1, 3000)

SELECT id, prefs FROM people LIMIT 1 OFFSET 0

SELECT 1 AS `ä`, 2 AS `日本`, 'ÿ😀' AS t

SELECT people.id FROM people AS people WHERE people.id = 3

