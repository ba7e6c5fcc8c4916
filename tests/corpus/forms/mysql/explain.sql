EXPLAIN SELECT * FROM people WHERE id = 1

DESCRIBE SELECT * FROM people

DESC SELECT p.name FROM people p JOIN departments d ON d.id = p.dept_id

-- on: mysql
EXPLAIN FORMAT=TRADITIONAL SELECT * FROM people

-- compare: count
EXPLAIN FORMAT=JSON SELECT * FROM people WHERE dept_id = 2

-- on: mysql
-- compare: count
EXPLAIN FORMAT=TREE SELECT * FROM people WHERE dept_id = 2

-- on: mysql
-- compare: count
EXPLAIN ANALYZE SELECT COUNT(*) FROM people

-- on: mysql
-- compare: count
EXPLAIN ANALYZE FORMAT=TREE SELECT COUNT(*) FROM people

-- on: mariadb
-- compare: count
ANALYZE SELECT COUNT(*) FROM people

-- on: mariadb
-- compare: count
ANALYZE FORMAT=JSON SELECT COUNT(*) FROM people

-- on: mariadb
EXPLAIN EXTENDED SELECT id FROM people WHERE name = 'Ann'

-- on: mariadb
EXPLAIN PARTITIONS SELECT * FROM slots WHERE day = '2024-05-01'

EXPLAIN SELECT 1

EXPLAIN SELECT 1 UNION SELECT 2

EXPLAIN WITH q AS (SELECT 1 AS a) SELECT * FROM q

EXPLAIN (SELECT 1)

EXPLAIN INSERT INTO scratch (k) VALUES ('x')

EXPLAIN REPLACE INTO scratch (k) VALUES ('x')

EXPLAIN UPDATE scratch SET v = 1 WHERE id = 1

EXPLAIN DELETE FROM scratch WHERE id = 1

EXPLAIN DELETE s FROM scratch s JOIN numbers n ON n.word = s.k

-- on: mysql
EXPLAIN TABLE numbers

-- on: mysql
EXPLAIN FORMAT=JSON INTO @plan SELECT 1
-- then
SELECT @plan IS NOT NULL

-- on: mysql
EXPLAIN FOR SCHEMA {{DB}} SELECT id FROM people

-- on: mysql
-- compare: count
EXPLAIN FORMAT = TREE UPDATE scratch SET v = 1 WHERE id = 1

-- on: mariadb
-- compare: count
ANALYZE UPDATE scratch SET v = 2 WHERE id = 1

-- on: mariadb
-- compare: count
EXPLAIN FORMAT=JSON DELETE FROM scratch WHERE id = 1
