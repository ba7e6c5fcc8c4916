SELECT JSON_ARRAY(1, 'abc', NULL, TRUE), JSON_OBJECT('id', 87, 'name', 'carrot'), JSON_QUOTE('"null"'), JSON_UNQUOTE('"abc"')

SELECT JSON_CONTAINS('{"a": 1}', '1', '$.a'), JSON_CONTAINS_PATH('{"a": 1}', 'one', '$.a', '$.e'), JSON_EXTRACT('[10, 20, [30]]', '$[1]', '$[0]'), JSON_KEYS('{"a": 1}'), JSON_KEYS('{"a": {"b": 1}}', '$.a')

SELECT JSON_SEARCH('["abc", {"x": "abc"}]', 'all', 'abc'), JSON_SEARCH('["abc"]', 'one', 'a%', NULL, '$[*]'), JSON_OVERLAPS('[1, 3]', '[3, 5]'), JSON_VALUE('{"a": "x"}', '$.a')

SELECT JSON_ARRAY_APPEND('["a"]', '$', 1), JSON_ARRAY_INSERT('["a"]', '$[0]', 'x'), JSON_INSERT('{"a": 1}', '$.b', 2), JSON_MERGE_PATCH('[1]', '{"a": 1}'), JSON_MERGE_PRESERVE('[1]', '[2]'), JSON_REMOVE('["a", "b"]', '$[0]'), JSON_REPLACE('{"a": 1}', '$.a', 2), JSON_SET('{"a": 1}', '$.a', 10, '$.c', 3)

SELECT JSON_DEPTH('[10, {"a": 20}]'), JSON_LENGTH('[1, 2]'), JSON_LENGTH('{"a": [1]}', '$.a'), JSON_TYPE('{"a": 1}'), JSON_VALID('{"a": 1}')

SELECT JSON_PRETTY('{"a": [1]}')

SELECT id, JSON_EXTRACT(prefs, '$.theme') FROM people

SELECT id FROM people WHERE JSON_CONTAINS(prefs, '"en"', '$.langs')

SELECT JSON_ARRAYAGG(name), JSON_OBJECTAGG(name, city) FROM departments

-- on: mysql
SELECT JSON_VALUE('{"a": "1.5"}', '$.a' RETURNING DECIMAL(4, 2)), JSON_VALUE('{}', '$.a' NULL ON EMPTY ERROR ON ERROR), JSON_VALUE('{}', '$.a' RETURNING SIGNED DEFAULT 7 ON EMPTY)

-- on: mysql
SELECT JSON_STORAGE_SIZE('[1]'), JSON_STORAGE_FREE('[1]'), JSON_SCHEMA_VALID('{"type": "object"}', '{}'), JSON_SCHEMA_VALIDATION_REPORT('{"type": "object"}', '[]')

-- on: mysql
SELECT JSON_MERGE('[1]', '[2]'), CAST('{"b": 1, "a": 2}' AS JSON), CAST(5 AS JSON)

-- on: mariadb
SELECT JSON_COMPACT('{ "a" : 1 }'), JSON_DETAILED('{"a": [1]}'), JSON_LOOSE('{"a":1}'), JSON_EXISTS('{"a": 1}', '$.a'), JSON_QUERY('{"a": [1]}', '$.a'), JSON_NORMALIZE('{"b": 1, "a": 2}'), JSON_EQUALS('{"a": 1}', '{"a":1}'), JSON_MERGE('[1]', '[2]')

-- on: mysql
SELECT JSON_EXTRACT(prefs, '$.nested.deep[2].x'), prefs->'$.*', prefs->'$.langs[*]', prefs->'$**.x', prefs->'$."a.b"', prefs->'$.langs[last]', prefs->'$.langs[0 to 1]' FROM people

-- on: mysql
SELECT name FROM people ORDER BY CAST(prefs->'$.size' AS UNSIGNED), id

SELECT t.v FROM JSON_TABLE('[1, 2, 3]', '$[*]' COLUMNS (v INT PATH '$')) t WHERE t.v > 1

SELECT t.* FROM JSON_TABLE('[{"a": "x"}]', '$[*]' COLUMNS (a CHAR(2) PATH '$.a' DEFAULT '"n"' ON EMPTY DEFAULT '"e"' ON ERROR, b INT PATH '$.b' NULL ON EMPTY NULL ON ERROR)) t
