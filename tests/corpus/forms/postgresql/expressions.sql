SELECT 2 + 3 * 4 - 5 / 2 % 3, 3 ^ 2, |/ 25.0, ||/ 27.0, @ -5, 5 & 3, 5 | 2, 5 # 1, ~1, 1 << 4, 256 >> 2

SELECT 'a' || 'b', 'a' || 1, 1 || 'x', NULL || 'x'

SELECT 1 <> 2, 1 != 2, 1 < 2, 2 <= 2, 3 > 2, 3 >= 3

SELECT 1 OPERATOR(pg_catalog.+) 2, - 3, OPERATOR(pg_catalog.-) 4

SELECT CAST(1 AS text), '5'::int, float8 '1.5', text 'x', int4 '7', CAST('2024-01-01' AS date)

SELECT '1.23'::numeric(4,1), 'abc'::char(2), 'abc'::varchar(2), 'abcdef'::character varying(3), '10'::bit(4), 5::bit(8)

SELECT 1::double precision, 1::real, 1::decimal(5,2), 1::dec, 1::smallint, 1::bigint, 1::int2, 1::int8, 1::float(24), 1::float(53)

SELECT 'x'::pg_catalog.text, 'ok'::mood, 'ok'::public.mood, ROW('a', 'b', 'c')::address, 7::positive

SELECT ROW(1, 'x')::text, (ROW(1, 2)::text)::text

SELECT interval '1 day', interval '1' year, interval '1-2' year to month, interval(3) '1.23456 sec', '1 day'::interval day, interval '1 2' day to hour

SELECT date '2024-02-29', time '12:00', time with time zone '12:00+01', timestamp '2024-01-01 10:00', timestamp with time zone '2024-01-01 10:00+02', timestamptz(0) '2024-01-01 00:00:00.6Z', timestamp(3) without time zone '2024-01-01 00:00:00.1239'

SELECT int '1' + 1, bool 'yes', boolean 'off', point '(1,2)', jsonb '{}', name 'n', oid '1', regclass 'books'

SELECT ARRAY[1, 2, 3], ARRAY[[1, 2], [3, 4]], ARRAY[]::text[], '{1,2}'::int[], ARRAY[1, NULL], '{{1,2},{3,4}}'::int[][], '{1}'::int[3], '{1}'::int ARRAY, '{1}'::int ARRAY[2]

SELECT ARRAY['a', 'b'] || 'c'::text, 'x'::text || ARRAY['y'], ARRAY[1] || ARRAY[2, 3], ARRAY[1, 2] = ARRAY[1, 2], ARRAY[1] < ARRAY[2]

SELECT (ARRAY[10, 20, 30])[2], (ARRAY[10, 20, 30])[2:3], (ARRAY[10, 20, 30])[:2], (ARRAY[10, 20, 30])[2:], (ARRAY[[1, 2], [3, 4]])[2][1], (ARRAY[[1, 2], [3, 4]])[1:2][2:2]

SELECT tags[1], tags[1:2], tags[:1], tags[array_length(tags, 1)] FROM books ORDER BY id

SELECT ARRAY[1, 2] @> ARRAY[1], ARRAY[1] <@ ARRAY[1, 2], ARRAY[1, 2] && ARRAY[2, 3]

SELECT 1 = ANY (ARRAY[1, 2]), 3 <> ALL (ARRAY[1, 2]), 'a' LIKE ANY (ARRAY['a%', 'b%']), 'x' ~ ANY ('{y,x}')

SELECT 1 = ANY ('{1,2}'::int[]), 1 IN (1), 2 NOT IN (1, 3), NULL IN (1), 'a' IN ('a', NULL)

SELECT int4range(1, 5), '[1,5]'::int4range, numrange(1.5, 2.5, '()'), tsrange('2024-01-01', '2024-01-02'), daterange('2024-01-01', NULL), 'empty'::int8range, priceband(1, 9)

SELECT int4range(1, 5) @> 3, int4range(1, 5) && int4range(4, 9), int4range(1, 2) << int4range(3, 4), int4range(1, 5) * int4range(3, 9), int4range(1, 3) + int4range(3, 5), int4range(1, 5) - int4range(3, 9), int4range(1, 3) -|- int4range(3, 5), int4range(1, 5) <@ int4range(0, 9)

SELECT lower(period), upper(period), lower_inc(period), upper_inf(period), isempty(period) FROM loans ORDER BY id

SELECT int4multirange(int4range(1, 3), int4range(5, 9)), '{[1,2),[4,5)}'::int4multirange, range_merge(int4range(1, 2), int4range(5, 6)), unnest('{[1,2),[4,5)}'::int4multirange)

SELECT book_id FROM loans WHERE period @> date '2024-01-15' ORDER BY 1

SELECT title FROM books WHERE title COLLATE "C" < 'I' COLLATE "C" ORDER BY title COLLATE plain

SELECT 'a' < 'B' COLLATE "C", lower('Ä' COLLATE "C.utf8"), 'x' COLLATE pg_catalog."default"

SELECT (1, 2) = (1, 2), (1, 'a') < (1, 'b'), ROW(1, NULL) IS NULL, ROW() IS NULL, ROW(1) = ROW(1), (1, 2, 3) IN (ROW(1, 2, 3))

SELECT e *= e, e *<> e, ROW(1, 2)::edges *= e FROM edges e

SELECT now() AT TIME ZONE 'UTC' = now()::timestamp, timestamp '2024-01-01' AT TIME ZONE 'Europe/Oslo', timestamptz '2024-01-01Z' AT TIME ZONE interval '-3 hours'

-- on: postgresql>=170000
SELECT timestamptz '2024-01-01Z' AT LOCAL, timestamp '2024-01-01' AT LOCAL

SELECT date '2024-01-31' + 1, date '2024-03-01' - date '2024-02-01', date '2024-01-01' + time '10:00', timestamp '2024-01-01' - interval '1 month', 2 * interval '1 hour', interval '3 hours' / 2, time '10:00' - time '08:30'

SELECT (DATE '2024-01-01', DATE '2024-06-01') OVERLAPS (DATE '2024-05-01', INTERVAL '10 days')

SELECT EXTRACT(YEAR FROM date '2024-05-06'), EXTRACT(epoch FROM interval '1 day'), extract('dow' from timestamp '2024-01-01'), date_part('week', date '2024-01-01')

SELECT SUBSTRING('hello' FROM 2 FOR 3), SUBSTRING('hello' FROM '[aeiou].'), SUBSTRING('hello' SIMILAR '%#"l_o#"%' ESCAPE '#'), substring('hello', 2), SUBSTRING('hello' FOR 2)

SELECT TRIM(BOTH 'x' FROM 'xxaxx'), TRIM(LEADING FROM '  a'), TRIM(TRAILING 'x' FROM 'axx'), TRIM('  a '), TRIM(FROM ' a '), TRIM(BOTH FROM 'xyx', 'x')

SELECT POSITION('b' IN 'abc'), OVERLAY('abcdef' PLACING 'XX' FROM 2 FOR 3), OVERLAY('abc' PLACING 'Z' FROM 2), NORMALIZE('a', NFC), 'a' IS NORMALIZED, 'a' IS NFD NORMALIZED, 'a' IS NOT NFKC NORMALIZED

SELECT CHAR_LENGTH('abc'), CHARACTER_LENGTH('abc'), OCTET_LENGTH('é'), BIT_LENGTH('a'), UPPER('a'), LOWER('A'), INITCAP('the cat')

SELECT COLLATION FOR ('a' COLLATE "C"), XMLSERIALIZE(CONTENT '<a/>' AS text), TREAT(1 AS int8)

SELECT CURRENT_DATE = now()::date, CURRENT_TIMESTAMP = now(), CURRENT_TIME(0) IS NOT NULL, LOCALTIME IS NULL, LOCALTIMESTAMP(2) IS NULL

-- compare: count
SELECT CURRENT_USER, CURRENT_ROLE, SESSION_USER, USER, CURRENT_CATALOG, CURRENT_SCHEMA

SELECT concat('a', 1, NULL, true), concat_ws('-', 'a', NULL, 'b'), format('%s %I %L %1$s', 'a b', 'c d', 'e'), left('hello', 2), right('hello', -1), lpad('7', 3, '0'), rpad('x', 3), repeat('ab', 2), replace('aXa', 'X', '-'), reverse('abc'), split_part('a,b,c', ',', 2), strpos('abc', 'c'), translate('abc', 'ab', 'x'), starts_with('abc', 'ab')

SELECT ascii('A'), chr(66), md5('a'), encode('\x01ff', 'hex'), decode('AQ==', 'base64'), to_hex(255), quote_ident('A b'), quote_literal('it''s'), quote_nullable(NULL), btrim(' a '), ltrim('xa', 'x'), rtrim('ax', 'x'), parse_ident('"A".b'), unistr('d\0061t'), string_to_array('a,b', ','), string_to_array('a,b,', ',', '')

SELECT regexp_replace('abc', 'b', 'X'), regexp_replace('Thomas', '.[mN]a.', 'M', 'g'), regexp_match('abc', '(b)(c)'), regexp_split_to_array('a b  c', '\s+'), regexp_split_to_table('a,b', ',')

SELECT regexp_count('banana', 'a'), regexp_instr('banana', 'a', 1, 2), regexp_like('abc', 'B', 'i'), regexp_substr('abc', '[b-c]+')

SELECT abs(-1.5), ceil(1.2), ceiling(1.2), floor(-1.2), round(2.567, 1), round(2.5), trunc(2.567, 2), mod(7, 3), power(2, 3), sqrt(16.0), cbrt(27.0), exp(0.0), ln(1.0), log(100.0), log(2.0, 8.0), log10(1000.0), sign(-3), div(9, 4), gcd(12, 18), lcm(4, 6), factorial(5), degrees(pi()), width_bucket(5.35, 0.024, 10.06, 5), scale(1.230), min_scale(1.230), trim_scale(1.230)

SELECT sin(0), cos(0), tan(0), asin(0), acos(1), atan(0), atan2(0, 1), cot(1), sind(30), cosd(60), tand(45), sinh(0), cosh(0), tanh(0), radians(180)

-- compare: count
SELECT random(), clock_timestamp(), gen_random_uuid(), timeofday(), statement_timestamp(), transaction_timestamp(), txid_current_if_assigned(), pg_backend_pid(), uuid_generate_v4()

SELECT age(timestamp '2024-01-01', timestamp '2020-05-05'), date_trunc('month', timestamp '2024-05-06 07:08'), date_trunc('day', timestamptz '2024-05-06 07:08Z', 'Europe/Oslo'), date_bin('15 minutes', timestamp '2024-01-01 10:07', timestamp '2024-01-01'), make_date(2024, 1, 2), make_time(1, 2, 3.5), make_timestamp(2024, 1, 2, 3, 4, 5), make_timestamptz(2024, 1, 2, 3, 4, 5, 'UTC'), make_interval(days => 10, hours => 2), justify_days('35 days'), justify_hours('27 hours'), justify_interval('1 mon -1 hour'), isfinite(date 'infinity'), to_timestamp(0)

SELECT to_char(timestamp '2024-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS TMDay'), to_char(1234.5, '9G999D99'), to_char(interval '1 day', 'DD'), to_date('05 Dec 2000', 'DD Mon YYYY'), to_number('12,454.8-', '99G999D9S'), to_timestamp('05 Dec 2000', 'DD Mon YYYY')

SELECT array_append(ARRAY[1], 2), array_cat(ARRAY[1], ARRAY[2]), array_dims(ARRAY[[1]]), array_fill(7, ARRAY[2]), array_length(ARRAY[1, 2], 1), array_lower(ARRAY[1], 1), array_ndims(ARRAY[[1]]), array_position(ARRAY['a', 'b'], 'b'), array_positions(ARRAY[1, 1], 1), array_prepend(0, ARRAY[1]), array_remove(ARRAY[1, 2], 2), array_replace(ARRAY[1], 1, 9), array_to_string(ARRAY[1, NULL], ',', '*'), array_upper(ARRAY[1], 1), cardinality(ARRAY[1]), trim_array(ARRAY[1, 2], 1)

SELECT unnest(ARRAY[1, 2]), generate_subscripts(ARRAY['a', 'b'], 1)

SELECT generate_series(1, 2), generate_series(1, 3)

SELECT num_nulls(1, NULL), num_nonnulls(VARIADIC ARRAY[1, NULL]), pg_typeof(1.5), pg_column_size(1), enum_range(NULL::mood), enum_first('ok'::mood), enum_range('ok'::mood, NULL), current_setting('TimeZone'), version() LIKE 'PostgreSQL%'

SELECT get_byte('\x0102'::bytea, 1), set_byte('\x00'::bytea, 0, 255), get_bit('\x01'::bytea, 0), set_bit(B'000', 1, 1), length('\x0102'::bytea), bit_count('\xff'::bytea), sha256('a'), substring('\x010203'::bytea FROM 2 FOR 1), '\x01'::bytea || '\x02', trim('\x00'::bytea FROM '\x0001'::bytea)

SELECT convert_to('é', 'UTF8'), convert_from('\xc3a9', 'UTF8'), encode('a', 'escape'), length('é', 'UTF8') WHERE false

SELECT B'101' & B'110', B'101' | B'010', B'1' || B'0', ~B'10', B'101' # B'001', B'1100' << 1, length(B'101'), bit_length(B'101'), B'101'::int, substring(B'1010' FROM 2)

SELECT p + point '(1,1)', p <-> point '(0,0)', b @> p, c && circle '<(0,0),1>', area(b), center(c), diameter(c), @@ b, # w, s ?# s, p <@ b, npoints(y), box(p, point '(9,9)'), p ~= point '(1,2)', p << point '(9,9)', ?- lseg '[(0,0),(1,0)]', isclosed(w), p[0] FROM shapes ORDER BY id

SELECT host(ip), masklen(ip), network(ip), ip << inet '10.0.0.0/8', ip + 1, family(ip), abbrev(ip), netmask(ip), broadcast(ip), inet '10.0.0.1' - inet '10.0.0.0', text(ip), set_masklen(ip, 8) FROM members ORDER BY id

SELECT macaddr '08:00:2b:01:02:03', trunc(macaddr '08:00:2b:01:02:03'), macaddr8_set7bit('00:34:56:ab:cd:ef:01:23'), cidr '10.0.0.0/8', inet '10.0.0.1' <<= cidr '10.0.0.0/8'

SELECT to_tsvector('english', 'fat cats'), to_tsquery('english', 'cat & fat'), words @@ to_tsquery('english', 'fox'), words @@ 'dog', plainto_tsquery('fat cat'), phraseto_tsquery('fat cat'), websearch_to_tsquery('fat -cat'), ts_rank(words, to_tsquery('fox')), ts_headline(body, to_tsquery('fox')), words || 'x:1'::tsvector, strip(words), setweight(words, 'A'), length(words), numnode('a & b'::tsquery), querytree('a & b'::tsquery), !! 'a'::tsquery, 'a'::tsquery && 'b'::tsquery, 'a'::tsquery <-> 'b'::tsquery, tsvector_to_array(words), array_to_tsvector(ARRAY['a']), ts_delete(words, 'fox'), ts_filter(words, '{a}') FROM documents ORDER BY id

SELECT * FROM ts_debug('english', 'a cat') WHERE false

SELECT ts_lexize('english_stem', 'cats'), get_current_ts_config()

SELECT * FROM ts_parse('default', 'a b')

SELECT * FROM unnest(to_tsvector('simple', 'b a'))

SELECT email = 'ANN@EXAMPLE.ORG', email LIKE 'ann%', lower(email) FROM members ORDER BY id

SELECT prefs -> 'lang', prefs ? 'size', prefs || 'x=>1'::hstore, akeys(prefs), avals(prefs), prefs @> 'lang=>en', hstore('a', 'b'), hstore_to_json(prefs), each(prefs), delete(prefs, 'lang'), prefs - 'lang'::text, exist(prefs, 'lang'), defined(prefs, 'lang'), slice(prefs, ARRAY['lang']), hstore(ROW(1, 2)), %% prefs FROM members WHERE id = 1

SELECT similarity('word', 'two words'), 'word' % 'words', show_trgm('cat'), word_similarity('word', 'two words'), 'a' <-> 'b', title <-> 'Snow' FROM books ORDER BY title <-> 'Snow', id LIMIT 2

SELECT levenshtein('a', 'b'), soundex('Anne'), metaphone('Thompson', 4), dmetaphone('gumbo'), difference('a', 'b')

SELECT path ~ 'A.*', path @> 'A.A1', nlevel(path), subpath(path, 0, 1), path || 'z', lca(path, 'A'), path <@ 'A', ltree2text(path), path ? ARRAY['B', 'A.*']::lquery[] FROM shelves ORDER BY id

SELECT '{1,2,3}'::int[] & '{2}'::int[], sort('{3,1}'::int[]), uniq('{1,1}'::int[]), idx('{5,6}'::int[], 6), icount('{1,2}'::int[]), '{1,2}'::int[] @@ '1&2'::query_int, intset(1) | 2, subarray('{1,2,3}'::int[], 2)

SELECT unaccent('Hôtel'), digest('a', 'sha1'), hmac('a', 'k', 'md5'), encode(digest('a', 'md5'), 'hex'), uuid_generate_v5(uuid_ns_dns(), 'example.org'), uuid_nil()

SELECT twice(2), twice('ab'), public.twice(3), add_tax(100), add_tax(100, 0.1), add_tax(rate => 0.5, price => 10), add_tax(10, rate := 0.5), total(1, 2, 3), total(VARIADIC ARRAY[1, 2]), longest(1, 2), longest('a'::text, 'b')

SELECT around(5), (around(5)).lo, (around(5)).*

SELECT author_name(1), author_name(99), countdown(2), label(b), b.label FROM books b WHERE id = 1

SELECT 1.2 === 1.9, 1 OPERATOR(public.===) 5, ~~~ 'abc'::text

SELECT a.home::text, address_text(home), (home).zip FROM authors a ORDER BY id

SELECT fee, fee + 1::money, fee * 2, fee::numeric, '12.34'::money FROM loans ORDER BY id

SELECT 'books'::regclass, 'books'::regclass::oid > 0, 'int4'::regtype, 'lower(text)'::regprocedure, '+(int4,int4)'::regoperator, 'english'::regconfig, 'public'::regnamespace, 'now'::regproc, to_regclass('nope'), to_regtype('text')

SELECT pg_lsn '0/16B3748' - pg_lsn '0/16B3740', '1'::xid, '(0,1)'::tid, '10:20:10,14,15'::pg_snapshot, 'a'::"char", '1 2'::int2vector, '1 2'::oidvector

SELECT nullif(1, 1) IS NULL, 1 IS NOT NULL, (1 = 1) IS TRUE, NULL::bool IS NOT UNKNOWN, true AND NOT false OR NULL

SELECT price AS "p", - price, + price, price % 3, @ price, price ^ 2 FROM books WHERE id < 4 ORDER BY id

SELECT 10 / 4, 10.0 / 4, 7 % -3, 2 ^ 10, 5 !=3, 1+1=2, -2 ^ 2, 2 ^ 3 ^ 2

SELECT 'x' IN (SELECT 'x'), ARRAY[1, 2] = ANY (SELECT ARRAY[1, 2]), (1, 2) = (SELECT 1, 2), (1, 2) < ALL (SELECT 3, 4) WHERE (SELECT true)

SELECT EXISTS (SELECT 1 FROM books WHERE price > 1000), NOT EXISTS (SELECT)

SELECT substring(title, '^.'), title ~~ 'S%', title !~~ 'S%', title ~~* 's%', title !~~* 's%' FROM books ORDER BY id

SELECT lower(title) FROM books ORDER BY lower(title)

SELECT title, length(title), upper(left(title, 1)) || substr(title, 2) FROM books ORDER BY length(title), title

SELECT ('{"a": 1}'::jsonb)['a'], (attrs)['dim']['w'], attrs['sizes'][0] FROM books WHERE id = 1

-- on: postgresql>=160000
SELECT any_value(title) IS NOT NULL, array_shuffle(ARRAY[1]), array_sample(ARRAY[1], 1), random_normal() IS NULL, erf(0), pg_input_is_valid('1', 'int'), date_add(timestamptz '2024-01-01Z', '1 day', 'UTC'), date_subtract(timestamptz '2024-01-01Z', '1 day') FROM books

-- on: postgresql>=160000
SELECT message, detail, hint, sql_error_code FROM pg_input_error_info('x', 'int')

-- on: postgresql>=170000
SELECT to_bin(5), to_oct(8), random(1, 1), uuid_extract_version('6ba7b810-9dad-11d1-80b4-00c04fd430c8'), unicode_version() IS NULL, pg_basetype('positive'::regtype)

-- on: postgresql>=180000
SELECT array_sort(ARRAY[3, 1, 2]), array_sort(ARRAY[1, 2], true), array_reverse(ARRAY[1, 2]), casefold('ß'), reverse('\x0102'::bytea), gamma(3), lgamma(3), crc32('a'), crc32c('a'), uuidv7() IS NULL, uuidv4() IS NULL, 5::int2::bytea, '\x05'::bytea::int8

-- on: postgresql>=180000
SELECT json_strip_nulls('{"a": [null]}', true), jsonb_strip_nulls('{"a": null}')

SELECT pg_size_pretty(1024::bigint), pg_size_bytes('1 kB'), pg_relation_size('books') >= 0, pg_total_relation_size('books'::regclass) > 0, pg_table_size('books') > 0, pg_indexes_size('books') > 0, pg_database_size(current_database()) > 0

SELECT has_table_privilege('books', 'SELECT'), has_schema_privilege('public', 'USAGE'), has_column_privilege('books', 'title', 'SELECT'), has_database_privilege(current_database(), 'CONNECT'), has_function_privilege('twice(int)', 'EXECUTE'), pg_has_role(current_user, 'USAGE'), has_any_column_privilege('books', 'SELECT'), has_sequence_privilege('ticket', 'USAGE'), has_type_privilege('mood', 'USAGE')

SELECT obj_description('books'::regclass, 'pg_class'), col_description('books'::regclass, 4), pg_get_viewdef('winter'::regclass), pg_get_serial_sequence('members', 'id'), format_type(23, NULL), pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'counters'::regclass

SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'books'::regclass ORDER BY 1

SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'books'::regclass ORDER BY 1

SELECT pg_get_functiondef('author_name'::regproc), pg_get_function_arguments('add_tax'::regproc), pg_get_function_identity_arguments('add_tax'::regproc), pg_get_function_result('around'::regproc)

SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'counters_stamp'

SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'guests_stay'

SELECT pg_get_partkeydef('sales'::regclass), pg_get_statisticsobjdef(oid) FROM pg_statistic_ext

SELECT * FROM pg_partition_tree('sales') ORDER BY 1

SELECT pg_partition_root('sales_2023'), pg_partition_ancestors('sales_2023')

SELECT nextval('ticket'), currval('ticket'), lastval(), setval('ticket', 42), setval('ticket', 50, false)

SELECT pg_sleep(0)

SELECT set_config('work_mem', '5MB', false), current_setting('work_mem'), current_setting('nope.nope', true)

SELECT pg_advisory_lock(1), pg_try_advisory_lock(2), pg_advisory_unlock(1), pg_advisory_xact_lock(3)

SELECT pg_notify('chan', 'hello')

SELECT lo_create(0) IS NOT NULL, lo_from_bytea(0, 'abc') > 0

SELECT query_to_xml('SELECT 1 AS a', true, false, ''), table_to_xml('edges', true, true, ''), xmlelement(name x, 1)

SELECT pg_current_wal_lsn() IS NULL, pg_is_in_recovery(), pg_postmaster_start_time() IS NULL, pg_conf_load_time() IS NULL, inet_server_port() IS NULL, txid_current() > 0, pg_current_xact_id() IS NULL, pg_snapshot_xmin(pg_current_snapshot()) IS NULL

SELECT word FROM pg_get_keywords() WHERE word = 'select'

SELECT count(*) > 0 FROM pg_timezone_names()

SELECT name FROM pg_settings WHERE name = 'work_mem'

SELECT pg_relation_filepath('books') IS NULL, pg_relation_is_updatable('books', true), pg_column_is_updatable('books', 2::int2, true), pg_index_has_property('books_lower'::regclass, 'clusterable')

SELECT pg_describe_object('pg_class'::regclass, 'books'::regclass, 0), (pg_identify_object('pg_class'::regclass, 'books'::regclass, 0)).identity
