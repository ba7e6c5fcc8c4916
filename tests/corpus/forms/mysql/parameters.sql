-- parameters: {"1": 2}
SELECT name FROM people WHERE id = ?

-- parameters: {"1": "Ann", "2": 5.5, "3": null, "4": true}
SELECT ? AS a, ? AS b, ? AS c, ? AS d

-- parameters: {"1": "an'n -- \\"}
SELECT ? AS a, '?' AS b, `a``b` FROM `odd name`

-- parameters: {"1": 1, "2": 2}
SELECT name FROM people ORDER BY id LIMIT ? OFFSET ?

-- parameters: {"1": "new", "2": 77}
INSERT INTO scratch (k, v) VALUES (?, ?)

-- parameters: {"1": 9, "2": 1}
UPDATE scratch SET v = ? WHERE id = ?

-- parameters: {"1": 1}
DELETE FROM scratch WHERE id IN (?)

-- parameters: {"1": "2024-02-01"}
SELECT id FROM sales WHERE sold_on >= ? AND product IN (SELECT product FROM sales WHERE qty > 1)

-- parameters: {"1": "%e%"}
SELECT name FROM people WHERE name LIKE ? ORDER BY name

-- parameters: {"1": 2}
SELECT id FROM people WHERE id = ?
-- then
SELECT id FROM people WHERE id = ?

-- parameters: {"who": "Ann", "least": 100}
SELECT name, pay FROM people WHERE name = @who OR pay < @least

-- parameters: {"p": "zoe"}
SELECT name FROM people WHERE name = @p

-- parameters: {"P": 1}
SELECT @p + 1 AS n, @@autocommit AS q

-- parameters: {"first": 2, "1": 9}
SELECT @`first` AS a, ? AS b, '@first' AS c, @'first' AS d

-- parameters: {"n": 2}
SET div_precision_increment = 3
-- then
SELECT @n / 3 AS n

-- parameters: {"n": 2}
SELECT id FROM people ORDER BY id LIMIT @n

-- parameters: {"doc": "{\"a\": [1, 2]}"}
SELECT j.v FROM JSON_TABLE(@doc, '$.a[*]' COLUMNS (v INT PATH '$')) j

-- parameters: {"d": 1}
CALL list_people(@d)
