SELECT ASCII('2'), ORD('2'), BIN(12), OCT(12), HEX(255), HEX('abc'), UNHEX('616263'), CONV('a', 16, 2)

SELECT BIT_LENGTH('text'), CHAR_LENGTH('é'), CHARACTER_LENGTH('é'), LENGTH('é'), OCTET_LENGTH('é')

SELECT CONCAT('a', 1, NULL), CONCAT('a', 'b'), CONCAT_WS(',', 'a', NULL, 'b')

SELECT ELT(2, 'a', 'b'), FIELD('b', 'a', 'b'), FIND_IN_SET('b', 'a,b'), MAKE_SET(1 | 4, 'a', 'b', 'c'), EXPORT_SET(5, 'Y', 'N', ',', 4)

SELECT FORMAT(12332.1234, 2), FORMAT(12332.2, 0), FORMAT(12332.2, 2, 'de_DE')

SELECT INSERT('Quadratic', 3, 4, 'What'), INSTR('foobar', 'bar'), LOCATE('bar', 'foobarbar', 5), POSITION('bar' IN 'foobar')

SELECT LCASE('A'), LOWER('A'), UCASE('a'), UPPER('a')

SELECT LEFT('foobar', 3), RIGHT('foobar', 3), LPAD('hi', 4, '?'), RPAD('hi', 4, '?'), SPACE(3)

SELECT LTRIM('  a'), RTRIM('a  '), TRIM('  a  '), TRIM(LEADING 'x' FROM 'xxaxx'), TRIM(TRAILING 'xx' FROM 'axx'), TRIM(BOTH 'x' FROM 'xax'), TRIM('x' FROM 'xax')

SELECT MID('Quadratically', 5, 6), SUBSTR('abc', 2), SUBSTR('abc' FROM 2), SUBSTRING('abcdef', 2, 3), SUBSTRING('abcdef' FROM 2 FOR 3), SUBSTRING('abc', -2)

SELECT QUOTE('Don''t'), QUOTE(NULL), REPEAT('x', 3), REPLACE('www', 'w', 'Ww'), REVERSE('abc')

SELECT SOUNDEX('Hello'), SUBSTRING_INDEX('a.b.c', '.', 2), SUBSTRING_INDEX('a.b.c', '.', -1), STRCMP('a', 'b')

SELECT TO_BASE64('abc'), FROM_BASE64('YWJj'), CRC32('MySQL'), SHA2('a', 256)

-- on: mariadb, mysql<90600
SELECT MD5('a'), SHA1('a'), SHA('a')

SELECT HEX(COMPRESS('aaaa')), UNCOMPRESS(COMPRESS('abc')), UNCOMPRESSED_LENGTH(COMPRESS('abc'))

SELECT HEX(AES_ENCRYPT('text', 'key')), AES_DECRYPT(AES_ENCRYPT('text', 'key'), 'key')

SELECT CHARSET('a'), COLLATION('a'), COERCIBILITY('a'), CHARSET(CONVERT('a' USING latin1))

SELECT REGEXP_INSTR('dog cat dog', 'dog'), REGEXP_REPLACE('a b c', 'b', 'X'), REGEXP_SUBSTR('abc def', '[a-z]+')

-- on: mysql
SELECT REGEXP_LIKE('Michael!', '.*'), REGEXP_LIKE('a', 'A', 'c'), REGEXP_INSTR('dog cat dog', 'dog', 2), REGEXP_REPLACE('abc def ghi', '[a-z]+', 'X', 1, 3), REGEXP_SUBSTR('abc def ghi', '[a-z]+', 1, 3, 'i')

SELECT WEIGHT_STRING('AB' AS CHAR(4)), HEX(WEIGHT_STRING('ab' COLLATE utf8mb4_bin)), HEX(WEIGHT_STRING('ab' AS BINARY(3)))

SELECT LOAD_FILE('/no/such/file')

SELECT INET_ATON('10.0.5.9'), INET_NTOA(167773449), HEX(INET6_ATON('::1')), INET6_NTOA(INET6_ATON('::1')), IS_IPV4('10.0.0.1'), IS_IPV6('::1'), IS_IPV4_COMPAT(INET6_ATON('::10.0.5.9')), IS_IPV4_MAPPED(INET6_ATON('::ffff:1.2.3.4'))

-- on: mysql
SELECT BIN_TO_UUID(UUID_TO_BIN('6ccd780c-baba-1026-9564-5b8c656024db')), IS_UUID('x'), HEX(UUID_TO_BIN('6ccd780c-baba-1026-9564-5b8c656024db', 1))

-- on: mariadb
SELECT SFORMAT('{} and {}', 'a', 1), NATURAL_SORT_KEY('v10'), CHR(65), LENGTHB('é'), TRIM_ORACLE('a'), CRC32C('x'), CONCAT_OPERATOR_ORACLE('a', 'b')

-- on: mariadb
SELECT DECODE_ORACLE(1, 1, 'one', 'other'), NVL(NULL, 1), NVL2(1, 2, 3), ADD_MONTHS('2024-01-31', 1), RPAD_ORACLE('a', 3, 'b'), SUBSTR_ORACLE('abc', 2), REPLACE_ORACLE('abc', 'b', ''), LPAD_ORACLE('a', 3, 'b'), LTRIM_ORACLE(' a'), RTRIM_ORACLE('a ')

-- on: mariadb
SELECT ENCODE('a', 'b') IS NOT NULL, DES_ENCRYPT('a') IS NULL, PASSWORD('a'), OLD_PASSWORD('a'), ENCRYPT('a', 'bc') IS NOT NULL

SELECT EXTRACTVALUE('<a><b>x</b></a>', '/a/b'), UPDATEXML('<a><b>x</b></a>', '/a/b', '<c/>')

-- on: mariadb
SELECT COLUMN_JSON(COLUMN_CREATE('a', 1, 'b', 'x')), COLUMN_GET(COLUMN_CREATE('a', 1 AS INT), 'a' AS INT), COLUMN_LIST(COLUMN_CREATE('a', 1)), COLUMN_EXISTS(COLUMN_ADD(COLUMN_CREATE('a', 1), 'b', 2), 'b'), COLUMN_CHECK(COLUMN_DELETE(COLUMN_CREATE('a', 1), 'a'))

SELECT name, UPPER(LEFT(name, 1)), CONCAT(name, ' <', IFNULL(email, '-'), '>') FROM people

SELECT CAST('abc' AS BINARY) = 'abc', BINARY 'abc', CHAR(0x4D, 121, 83)
