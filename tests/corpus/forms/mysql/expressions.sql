SELECT 7 + 2, 7 - 2, 7 * 2, 7 / 2, 7 DIV 2, 7 % 2, 7 MOD 2, -7, +7, - -7

SELECT 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 3, 8 >> 1, BIT_COUNT(7)

SELECT 1 = 1, 1 <> 2, 1 != 2, 1 < 2, 1 <= 2, 2 > 1, 2 >= 1, NULL <=> NULL, 1 <=> NULL

SELECT NOT 1, ! 0, 1 AND 0, 1 && 1, 1 OR 0, 1 || 0, 1 XOR 1, NOT NULL

SELECT 2 BETWEEN 1 AND 3, 2 NOT BETWEEN 1 AND 3, 'b' BETWEEN 'a' AND 'c'

SELECT 2 IN (1, 2), 2 NOT IN (1, 3), NULL IN (1), 'a' IN ('A', 'b')

SELECT NULL IS NULL, 1 IS NOT NULL, TRUE IS TRUE, 0 IS FALSE, NULL IS UNKNOWN, 1 IS NOT FALSE, NULL IS NOT UNKNOWN

SELECT ISNULL(NULL), COALESCE(NULL, 2, 3), IFNULL(NULL, 'x'), NULLIF(1, 1), IF(1 > 2, 'a', 'b')

SELECT GREATEST(1, 5, 3), LEAST('b', 'a'), INTERVAL(23, 1, 15, 17, 30, 44, 200)

SELECT CASE 2 WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'more' END

SELECT CASE WHEN pay > 3000 THEN 'high' WHEN pay IS NULL THEN NULL ELSE 'low' END AS c FROM people

SELECT 'abc' LIKE 'a%', 'abc' LIKE '_b_', 'a%c' LIKE 'a|%c' ESCAPE '|', 'abc' NOT LIKE 'b%', 'a_c' LIKE 'a\_c'

SELECT 'abc' REGEXP '^a', 'abc' RLIKE 'c$', 'abc' NOT REGEXP 'x', 'abc' NOT RLIKE 'z'

SELECT 'hello' SOUNDS LIKE 'hallo', STRCMP('a', 'b')

SELECT 'a' = 'A', BINARY 'a' = 'A', 'a' COLLATE utf8mb4_bin = 'A'

SELECT name COLLATE utf8mb4_general_ci FROM people WHERE name = 'zoe' COLLATE utf8mb4_general_ci

SELECT _utf8mb4 'text', _latin1 'text', _binary 'bytes', N'national', n'national'

SELECT _utf8mb4'é' COLLATE utf8mb4_bin, _latin1 x'E9', _utf16 0x0041

SELECT 'two' ' ' 'parts', "double", 'it''s', "say ""hi""", 'back\\slash', 'tab\tnew\nline', '\%\_'

SELECT 0x41, x'4142', X'43', b'1000001', B'01', 0b1000010, 0x41 + 0, HEX(x'ff')

SELECT 1.5, .5, 1., 1e3, 1.5E-2, -0.0, 123456789012345678901234567890, 0.1 + 0.2, 1e0

SELECT TRUE, FALSE, NULL, true, false, null

SELECT DATE '2024-02-29', TIME '10:11:12', TIMESTAMP '2024-02-29 10:11:12', DATE'2024-01-01'

SELECT {d '2024-02-29'}, {t '10:11:12'}, {ts '2024-02-29 10:11:12'}, { d "2024-01-01" }

-- on: mysql
SELECT TIMESTAMP '2024-02-29 10:11:12+02:00'

SELECT '2024-01-31' + INTERVAL 1 MONTH, INTERVAL 1 DAY + '2024-01-01', '2024-01-31' - INTERVAL 1 YEAR

SELECT DATE_ADD('2024-01-31', INTERVAL 1 QUARTER), DATE_SUB('2024-01-31', INTERVAL '1:30' MINUTE_SECOND)

SELECT '2024-01-01 00:00:00' + INTERVAL '1 2:3:4.5' DAY_MICROSECOND, '2024-01-01' + INTERVAL '1-2' YEAR_MONTH, '2024-01-01' + INTERVAL 3 WEEK

SELECT '2024-01-01' + INTERVAL 1 MICROSECOND, '2024-01-01' + INTERVAL 90 SECOND, '2024-01-01' + INTERVAL '10:20' HOUR_MINUTE, '2024-01-01' + INTERVAL '1 10' DAY_HOUR

SELECT ADDDATE('2024-01-01', 31), SUBDATE('2024-01-01', INTERVAL 1 DAY), DATE_ADD('2024-01-01', INTERVAL -1 SQL_TSI_DAY)

SELECT CAST('12' AS SIGNED), CAST('12' AS SIGNED INTEGER), CAST(-1 AS UNSIGNED), CAST('1.256' AS DECIMAL(5,2)), CAST('x' AS CHAR), CAST('x' AS CHAR(3)), CAST('abc' AS BINARY(2))

SELECT CAST('2024-02-29' AS DATE), CAST('10:11:12.5' AS TIME(1)), CAST('2024-02-29 10:11:12' AS DATETIME), CAST(20240229 AS DATE), CAST('1.5' AS DOUBLE), CAST('1.5' AS FLOAT)

SELECT CAST('x' AS CHAR CHARACTER SET utf8mb4), CAST('x' AS CHAR(5) CHARACTER SET latin1), CAST('x' AS NCHAR), CAST('x' AS NCHAR(2))

SELECT CONVERT('12', UNSIGNED), CONVERT('x' USING utf8mb4), CONVERT('x' USING latin1), CONVERT(1.5, CHAR), CONVERT('abc', BINARY)

-- on: mysql
SELECT CAST('[1]' AS JSON), CAST(2024 AS YEAR), CAST('1.5' AS REAL), CONVERT('{"a": 1}', JSON)

-- on: mariadb
SELECT CAST('a' AS VARCHAR(10)), CAST('ff' AS BINARY), CAST('5' AS INTEGER), CAST('::1' AS INET6)

-- on: mysql
SELECT CAST('2024-01-01 00:00:00' AS DATETIME(3)), CAST(TIMESTAMP '2024-01-01 00:00:00+00:00' AT TIME ZONE '+00:00' AS DATETIME)

SELECT 1 IN (1) = 1, (1, 2) = (1, 2), ROW(1, 2) < (1, 3), NOT 1 = 2, - 2 ^ 2, 2 + 3 * 4 - 1

SELECT 1 + 1 = 2 AND 2 * 2 = 4 OR 0, 1 < 2 = 1, 'a' 'b' = 'ab', 3 BETWEEN 1 AND 2 + 2

SELECT level + 0, tags + 0, FIND_IN_SET('b', tags) FROM people

SELECT level = 'lead', level > 1, tags & 2 FROM people

SELECT @a := 5
-- then
SELECT @a, @a + 1, @A

SET @x = 1, @y := 'two'
-- then
SELECT @x, @y, @`x`, @'y', @"x", @undefined

SELECT @n := @n + 1 AS n, name FROM people, (SELECT @n := 0) init

SELECT name, pay INTO @name, @pay FROM people WHERE id = 1
-- then
SELECT @name, @pay

SELECT COUNT(*) FROM people INTO @c
-- then
SELECT @c

SELECT @@version_comment, @@sql_mode, @@session.sql_mode, @@global.max_connections, @@local.autocommit

-- compare: columns
SELECT @@GLOBAL.port, @@hostname, @@SESSION.time_zone, @@`sql_mode`, @@default_storage_engine

-- on: mysql
SELECT prefs->'$.theme', prefs->>"$.theme", p.prefs->'$.langs[0]' FROM people p

-- on: mysql
SELECT id FROM people WHERE prefs->>'$.theme' = 'dark' ORDER BY prefs->'$.size'

-- on: mysql
SELECT 'en' MEMBER OF (prefs->'$.langs'), 1 MEMBER OF ('[1, 2]'), 3 MEMBER OF('[1]') FROM people

SELECT DEFAULT(level), DEFAULT(tags) FROM people LIMIT 1

SELECT MOD(7, 3), 7 MOD 3, LEFT('abc', 2), RIGHT('abc', 2), REPEAT('a', 3), REPLACE('abc', 'b', 'x'), INSERT('abc', 2, 1, 'Z')

SELECT CHAR(77, 121), CHAR(77 USING utf8mb4), ASCII('a'), ORD('é'), USER() IS NOT NULL, DATABASE() = SCHEMA()

SELECT CURRENT_DATE = CURRENT_DATE(), CURRENT_USER = CURRENT_USER(), CURRENT_TIME(2) IS NOT NULL, LOCALTIME IS NOT NULL, UTC_DATE IS NOT NULL

SELECT IF(name = 'Ann', 'yes', NULL) y, IFNULL(pay, 0) + 1 FROM people

SELECT ! (1 = 2), !1, NOT (1 AND 0), ~ 0, - (1), + (2)

SELECT 1 AS `a`, 2 AS 'b', 3 AS "c", 4 d, 5 "e f"

SELECT '1' || '0', 0 || 0

SELECT a.pay / 0, MOD(1, 0), 1 DIV 0 FROM people a

SELECT x.* FROM (SELECT 1 AS `SELECT`, 2 AS `from`) x

SELECT people.`name`, `people`.name, `{{DB}}`.`people`.`name` FROM people WHERE id = 1
