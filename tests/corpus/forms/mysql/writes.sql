INSERT INTO scratch VALUES (10, 'ten', 10, NULL)

INSERT INTO scratch (k, v) VALUES ('a', 1), ('b', 2), ('c', DEFAULT)

INSERT scratch (k) VALUES ('noint')

INSERT INTO scratch () VALUES ()

INSERT INTO scratch VALUES ()

INSERT INTO scratch VALUE (11, 'x', 1, NULL)

INSERT LOW_PRIORITY INTO scratch (k) VALUES ('lp')

INSERT HIGH_PRIORITY IGNORE INTO scratch (k) VALUES ('one'), ('other')

INSERT INTO scratch SET k = 'set', v = 1 + 1

INSERT INTO scratch SET v = DEFAULT, k = 'd'

INSERT INTO scratch (k, v) SELECT name, id FROM people WHERE id < 3

INSERT INTO scratch (k, v) (SELECT word, n FROM numbers WHERE n = 2)
ON DUPLICATE KEY UPDATE v = 22

INSERT INTO scratch (k) SELECT 'fromdual' FROM DUAL

INSERT INTO scratch (id, k, v) VALUES (1, 'one', 100) ON DUPLICATE KEY UPDATE v = VALUES(v) + 1

INSERT INTO scratch (id, k, v) VALUES (1, 'one', 100), (20, 'twenty', 20) ON DUPLICATE KEY UPDATE v = v + VALUES(v), k = k

-- on: mysql
INSERT INTO scratch (id, k, v) VALUES (1, 'one', 100) AS new ON DUPLICATE KEY UPDATE v = new.v + scratch.v

-- on: mysql
INSERT INTO scratch (id, k, v) VALUES (1, 'one', 100) AS new (a, b, c) ON DUPLICATE KEY UPDATE v = c + a

-- on: mysql
INSERT INTO scratch SET id = 1, k = 'one', v = 9 AS fresh ON DUPLICATE KEY UPDATE v = fresh.v

-- on: mysql
INSERT INTO scratch (id, k, v) VALUES ROW(30, 'thirty', 1), ROW(31, 'x31', DEFAULT)

-- on: mysql
INSERT INTO numbers TABLE numbers LIMIT 0

INSERT INTO scratch (id, k, v) SELECT id, k, v FROM scratch s ON DUPLICATE KEY UPDATE v = s.v + 1

INSERT INTO scratch (k, v) SELECT * FROM (SELECT 'sub', 5) q UNION SELECT 'un', 6

INSERT INTO slots PARTITION (p2024) VALUES (9, '2024-07-07', 'part')

INSERT INTO open_scratch (k, v) VALUES ('view', 3)

INSERT INTO logged VALUES ('a'), (CONCAT('b', 'c')), ((SELECT name FROM people WHERE id = 1))

INSERT INTO {{DB}}.logged (logged.what) VALUES ('qualified')

INSERT INTO sales (id, person_id, product, qty, price, sold_on) VALUES (50, 1, 'pen', 2, 1.25, '2024-05-05')

INSERT INTO kinds (b, vb, bl, dt) VALUES (b'101', x'00', 0xff, '2024-01-01')
-- then
DELETE FROM kinds WHERE b = 5

-- on: mariadb
INSERT INTO scratch (k, v) VALUES ('ret', 1) RETURNING k, v + 1 AS w

-- on: mariadb
INSERT INTO scratch (k, v) SELECT 'r' , 2 RETURNING *

-- on: mariadb
INSERT INTO scratch (id, k, v) VALUES (1, 'one', 5) ON DUPLICATE KEY UPDATE v = VALUE(v) RETURNING v

-- on: mariadb
INSERT INTO scratch (k, v) VALUES ('ign', IGNORE)

-- on: mariadb
REPLACE INTO scratch (id, k, v) VALUES (1, 'one', 50) RETURNING id, k

REPLACE INTO scratch (id, k, v) VALUES (1, 'uno', 1)

REPLACE scratch VALUES (2, 'dos', 2, NULL), (40, 'forty', 4, NULL)

REPLACE LOW_PRIORITY INTO scratch SET id = 3, k = 'tres', v = 3

REPLACE INTO scratch (id, k, v) SELECT n, word, n FROM numbers WHERE n BETWEEN 1 AND 2

UPDATE scratch SET v = v + 1

UPDATE scratch SET v = 0, k = CONCAT(k, '!') WHERE id = 1

UPDATE LOW_PRIORITY IGNORE scratch SET k = 'two' WHERE id = 1

UPDATE scratch SET v = DEFAULT WHERE id = 2

UPDATE scratch SET v = (SELECT MAX(n) FROM numbers) WHERE k IN (SELECT word FROM numbers)

UPDATE scratch SET v = 7 ORDER BY id DESC LIMIT 1

UPDATE scratch s SET s.v = 3 WHERE s.id = 3

UPDATE scratch AS s SET v = CASE WHEN s.id = 1 THEN 10 ELSE v END

UPDATE scratch, numbers SET scratch.v = numbers.n * 10 WHERE scratch.k = numbers.word

UPDATE scratch s JOIN numbers n ON n.word = s.k SET s.v = n.n WHERE n.n > 1

UPDATE scratch s LEFT JOIN numbers n ON n.word = s.k AND n.n = 1 SET s.v = IFNULL(n.n, -1)

UPDATE (SELECT 1 AS i) q, scratch SET scratch.v = 99 WHERE scratch.id = q.i

UPDATE open_scratch SET v = 8 WHERE k = 'one'

UPDATE slots PARTITION (p2023) SET what = 'old'

UPDATE people SET prefs = JSON_SET(prefs, '$.theme', 'blue') WHERE id = 1

UPDATE scratch SET v = @old := v WHERE id = 1

UPDATE scratch SET id = id + 100 ORDER BY id DESC

DELETE FROM scratch WHERE id = 1

DELETE LOW_PRIORITY QUICK IGNORE FROM scratch WHERE id = 1

DELETE FROM scratch

DELETE FROM scratch ORDER BY id LIMIT 1

-- on: mysql
DELETE FROM scratch AS s WHERE s.id = 2

DELETE scratch FROM scratch JOIN numbers ON numbers.word = scratch.k WHERE numbers.n = 1

DELETE a, b FROM numbers a LEFT JOIN slots b ON b.id = a.n WHERE a.n > 1

DELETE FROM s USING scratch AS s JOIN numbers n ON n.word = s.k WHERE n.n = 3

DELETE scratch.* FROM scratch, numbers WHERE scratch.k = numbers.word AND numbers.n = 2

DELETE FROM scratch WHERE k IN (SELECT word FROM numbers WHERE n > 1)

DELETE FROM slots PARTITION (rest) WHERE id = 3

DELETE FROM scratch WHERE id = (SELECT * FROM (SELECT MAX(id) FROM scratch) q)

-- on: mariadb
DELETE FROM scratch WHERE id = 3 RETURNING id, k, v * 2

-- on: mariadb
DELETE HISTORY FROM prices

-- on: mariadb
DELETE HISTORY FROM prices BEFORE SYSTEM_TIME '2000-01-01 00:00:00'

-- on: mariadb
UPDATE booked FOR PORTION OF stay FROM '2024-03-01' TO '2024-06-01' SET id = 2

-- on: mariadb
DELETE FROM booked FOR PORTION OF stay FROM '2024-03-01' TO '2024-06-01'

TRUNCATE TABLE logged

TRUNCATE scratch

DO 1 + 1

DO SLEEP(0), RELEASE_LOCK('x')

CALL list_people(1)

CALL {{DB}}.list_people(2)

CALL put_scratch('proc', @n, @c)

SET @n = 3
-- then
CALL put_scratch('proc', @n, @c)
-- then
SELECT @n, @c
