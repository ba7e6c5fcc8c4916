SELECT abs(-7), @ (-7), abs(-7.5::float8)

SELECT cbrt(64), ||/ 64

SELECT ceil(-0.5), ceiling(0.1), floor(-0.5)

SELECT degrees(0.5), radians(45.0)

SELECT div(9, 4), mod(9, 4), 9 % 4, -9 / 4

-- on: postgresql>=160000
SELECT erf(0), erfc(0)

SELECT exp(1.0), ln(2.0), log(100.0), log10(1000), log(2.0, 64.0)

SELECT factorial(5), gcd(12, 18), lcm(4, 6)

SELECT min_scale(8.4100), scale(8.4100), trim_scale(8.4100)

SELECT pi(), power(9, 3), 2 ^ 10

SELECT round(42.4), round(42.4382, 2), round(1234.56, -1), round(2.5::float8)

SELECT sign(-8.4), sqrt(2), |/ 9.0

SELECT trunc(42.8), trunc(-42.4382, 2)

SELECT width_bucket(5.35, 0.024, 10.06, 5), width_bucket(now() - interval '1 day' < now(), ARRAY[true])

SELECT acosd(0.5), asind(0.5), atand(1), atan2d(1, 1), cotd(45)

SELECT sinh(1), cosh(0), tanh(1), asinh(1), acosh(1), atanh(0.5)

SELECT 17 & 5, 17 | 5, 17 # 5, ~17, 1 << 4, 8 >> 2

SELECT 5 + 2, 5 - 2, 5 * 2, 5 / 2, 5.0 / 2, + 3.5, - (-4)

SELECT 'Post' || 'greSQL', 'Value: ' || 42

SELECT btrim('xyxtrimyyx', 'xyz'), ltrim('zzzytest', 'xyz'), rtrim('testxxzx', 'xyz')

SELECT bit_length('jose'), char_length('josé'), octet_length('josé')

SELECT lower('TOM'), upper('tom'), initcap('hi THOMAS')

SELECT lpad('hi', 5, 'xy'), rpad('hi', 5, 'xy'), lpad('abcdef', 3)

SELECT normalize('é', NFD) = normalize('é', NFC), 'é' IS NORMALIZED, 'é' IS NFC NORMALIZED

SELECT overlay('Txxxxas' placing 'hom' from 2 for 4)

SELECT position('om' in 'Thomas'), strpos('high', 'ig')

SELECT substring('Thomas' from 2 for 3), substring('Thomas' from 3), substring('Thomas' for 2)

SELECT substring('Thomas' from '...$'), substring('Thomas' similar '%#"o_a#"_' escape '#')

SELECT substr('alphabet', 3), substr('alphabet', 3, 2)

SELECT trim(both 'xyz' from 'yxTomxx'), trim(both from 'yxTomxx', 'xyz')

SELECT ascii('x'), chr(65), concat('abcde', 2, NULL, 22)

SELECT concat_ws(',', 'abcde', 2, NULL, 22)

SELECT format('Hello %s, %1$s', 'World'), format('|%10s|', 'foo'), format('|%-10s|', 'foo')

SELECT format('%s and %%, %I, %L', 'a', 'b c', 'd''e')

SELECT left('abcde', 2), left('abcde', -2), right('abcde', 2)

SELECT length('jose'), md5('abc')

SELECT parse_ident('"SomeSchema".someTable')

SELECT quote_ident('Foo bar'), quote_literal(E'O\'Reilly'), quote_nullable(NULL)

SELECT regexp_match('foobarbequebaz', '(bar)(beque)')

SELECT regexp_matches('foobarbequebazilbarfbonk', '(b[^b]+)(b[^b]+)', 'g')

SELECT regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g')

SELECT regexp_split_to_array('hello world', '\s+')

SELECT foo FROM regexp_split_to_table('the quick brown fox', '\s+') AS foo

SELECT repeat('Pg', 4), replace('abcdefabcdef', 'cd', 'XX'), reverse('abcde')

SELECT split_part('abc~@~def~@~ghi', '~@~', 2), split_part('abc,def,ghi,jkl', ',', -2)

SELECT starts_with('alphabet', 'alph'), 'alphabet' ^@ 'alph'

SELECT string_to_array('xx~~yy~~zz', '~~', 'yy')

SELECT string_to_table('xx~^~yy~^~zz', '~^~', 'yy')

SELECT to_hex(2147483647), translate('12345', '143', 'ax')

SELECT unistr('d\0061t\+000061')

SELECT convert('text_in_utf8', 'UTF8', 'LATIN1') WHERE false

SELECT '\x123456'::bytea || '\x789a00bcde'::bytea

SELECT bit_count('\x1234567890'::bytea), length('\x1234567890'::bytea)

SELECT overlay('\x1234567890'::bytea placing '\002\003'::bytea from 2 for 3)

SELECT position('\x5678'::bytea in '\x1234567890'::bytea)

SELECT substring('\x1234567890'::bytea from 3 for 2), substr('\x1234567890'::bytea, 3, 2)

SELECT trim('\x9012'::bytea from '\x1234567890'::bytea)

SELECT get_bit('\x1234567890'::bytea, 30), get_byte('\x1234567890'::bytea, 4)

SELECT set_bit('\x1234567890'::bytea, 30, 0), set_byte('\x1234567890'::bytea, 4, 64)

SELECT sha224('abc'), sha256('abc'), sha384('abc'), sha512('abc')

SELECT encode('123\000\001', 'base64'), encode('\x1234', 'hex'), decode('MTIzAAE=', 'base64')

SELECT B'10001' || B'011', B'10001' & B'01101', B'10001' | B'01101', B'10001' # B'01101'

SELECT ~ B'10001', B'10001' << 3, B'10001' >> 2, bit_count(B'101')

SELECT 44::bit(10), 44::bit(3), cast(-44 as bit(12)), '1110'::bit(4)::integer

SELECT 'abc' LIKE 'abc', 'abc' LIKE 'a%', 'abc' LIKE '_b_', 'abc' LIKE 'c'

SELECT 'a_c' LIKE 'a\_c', 'a_c' LIKE 'a#_c' ESCAPE '#', 'abc' NOT LIKE '_b'

SELECT 'ABC' ILIKE 'a%', 'abc' ~~ 'a%', 'abc' !~~ 'b%', 'ABC' ~~* 'a%', 'ABC' !~~* 'b%'

SELECT 'abc' SIMILAR TO 'abc', 'abc' SIMILAR TO '%(b|d)%', 'xay' NOT SIMILAR TO 'a', '-abc-' SIMILAR TO '%\mabc\M%'

SELECT 'thomas' ~ 't.*ma', 'thomas' ~* 'T.*ma', 'thomas' !~ 't.*max', 'thomas' !~* 'T.*ma'

SELECT 'abcd' ~ 'a\Sc', 'a1' ~ '^\w\d$', 'foo' ~ '(?i)FOO', 'ab' ~ '^[[:alpha:]]+$'

SELECT to_char(timestamp '2002-04-20 17:31:12.66', 'HH12:MI:SS')

SELECT to_char(interval '15h 2m 12s', 'HH24:MI:SS'), to_char(125, '999'), to_char(125.8::real, '999D9')

SELECT to_char(-125.8, '999D99S'), to_char(485, 'RN'), to_char(482, '999th'), to_char(0.1, '0.9'), to_char(12, 'FM000')

SELECT to_date('05 Dec 2000', 'DD Mon YYYY'), to_number('12,454.8-', '99G999D9S')

SELECT to_timestamp('05 Dec 2000 +00', 'DD Mon YYYY TZH') = timestamptz '2000-12-05Z'

SELECT date '2001-09-28' + 7, date '2001-09-28' + interval '1 hour', date '2001-09-28' + time '03:00'

SELECT interval '1 day' + interval '1 hour', timestamp '2001-09-28 01:00' + interval '23 hours', time '01:00' + interval '3 hours'

SELECT - interval '23 hours', date '2001-10-01' - date '2001-09-28', date '2001-10-01' - 7, time '05:00' - time '03:00'

SELECT timestamp '2001-09-29 03:00' - timestamp '2001-07-27 12:00', interval '1 second' * 900, interval '1 hour' / 1.5

SELECT age(timestamp '2001-04-10', timestamp '1957-06-13')

SELECT date_bin('15 minutes', timestamp '2001-02-16 20:38:40', timestamp '2001-02-16 20:05:00')

SELECT date_part('hour', timestamp '2001-02-16 20:38:40'), date_part('month', interval '2 years 3 months')

SELECT date_trunc('hour', timestamp '2001-02-16 20:38:40'), date_trunc('hour', interval '2 days 3 hours 40 minutes')

SELECT extract(century from timestamp '2000-12-16 12:21:13'), extract(decade from date '2001-02-16'), extract(doy from date '2001-02-16')

SELECT extract(isodow from date '2001-02-18'), extract(isoyear from date '2006-01-01'), extract(julian from date '2006-01-01')

SELECT extract(microseconds from time '17:12:28.5'), extract(millennium from date '2001-02-16'), extract(quarter from date '2001-02-16'), extract(week from date '2001-02-16')

SELECT isfinite(date '2001-02-16'), isfinite(timestamp 'infinity'), isfinite(interval '4 hours')

SELECT justify_days(interval '1 year 65 days'), justify_hours(interval '50 hours 10 minutes'), justify_interval(interval '1 mon -1 hour')

SELECT make_date(2013, 7, 15), make_interval(days => 10), make_time(8, 15, 23.5), make_timestamp(2013, 7, 15, 8, 15, 23.5)

SELECT make_timestamptz(2013, 7, 15, 8, 15, 23.5, 'UTC') = timestamptz '2013-07-15 08:15:23.5Z'

SELECT to_timestamp(1284352323) = timestamptz '2010-09-13 04:32:03Z'

SELECT timestamp with time zone '2001-02-16 20:38:40-05' AT TIME ZONE 'America/Denver'

SELECT timezone('UTC', timestamptz '2001-02-16 20:38:40Z'), time with time zone '05:34:17-05' AT TIME ZONE 'UTC'

SELECT (DATE '2001-02-16', INTERVAL '100 days') OVERLAPS (DATE '2001-10-30', DATE '2002-10-30')

SELECT 'infinity'::timestamp > '2024-01-01', '-infinity'::date < 'today'::date, 'epoch'::timestamp

SELECT enum_first(null::mood), enum_last(null::mood), enum_range(null::mood), enum_range('ok'::mood, null)

SELECT 'sad'::mood < 'happy'::mood, max(feels), min(feels) FROM authors

SELECT point '(1,1)' + point '(2,2)', box '((1,1),(0,0))' * point '(0.5,0)', box '((0,0),(1,1))' / point '(2,0)'

SELECT @-@ path '[(0,0),(1,0),(1,1)]', @@ box '((2,2),(0,0))', # path '((1,0),(0,1),(-1,0))'

SELECT lseg '[(0,0),(1,1)]' # lseg '[(1,0),(0,1)]', point '(0,0)' ## lseg '[(2,0),(0,2)]', circle '<(0,0),1>' <-> circle '<(5,0),1>'

SELECT circle '<(0,0),2>' @> point '(1,1)', point '(1,1)' <@ circle '<(0,0),2>', box '((1,1),(0,0))' && box '((2,2),(0,0))'

SELECT circle '<(0,0),1>' << circle '<(5,0),1>', box '((1,1),(0,0))' &< box '((2,2),(0,0))', point '(1,0)' ?- point '(0,0)', point '(0,1)' ?| point '(0,0)'

SELECT area(box '((2,2),(0,0))'), center(box '((1,2),(0,0))'), diagonal(box '((1,2),(0,0))'), diameter(circle '<(0,0),2>'), height(box '((1,2),(0,0))')

SELECT isclosed(path '((0,0),(1,1),(2,0))'), isopen(path '[(0,0),(1,1),(2,0)]'), length(path '((-1,0),(1,0))'), npoints(path '[(0,0),(1,1),(2,0)]')

SELECT pclose(path '[(0,0),(1,1),(2,0)]'), popen(path '((0,0),(1,1),(2,0))'), radius(circle '<(0,0),2>'), slope(point '(0,0)', point '(2,1)'), width(box '((1,2),(0,0))')

SELECT box(circle '<(0,0),2>'), box(point '(1,0)'), bound_box(box '((1,1),(0,0))', box '((4,4),(3,3))'), circle(box '((1,1),(0,0))'), line(point '(-1,0)', point '(1,0)')

SELECT lseg(box '((1,0),(-1,0))'), path(polygon '((0,0),(1,1),(2,0))'), point(23.4, -44.5), polygon(box '((1,1),(0,0))'), polygon(4, circle '<(3,0),1>')

SELECT inet '192.168.1.5' << inet '192.168.1/24', inet '192.168.1/24' >>= inet '192.168.1/24', inet '192.168.1/24' && inet '192.168.1.80/28', ~ inet '192.168.1.6'

SELECT inet '192.168.1.6' & inet '0.0.0.255', inet '192.168.1.6' | inet '0.0.0.255', inet '192.168.1.6' + 25, inet '192.168.1.43' - inet '192.168.1.19'

SELECT abbrev(cidr '10.1.0.0/16'), broadcast(inet '192.168.1.5/24'), family(inet '::1'), host(inet '192.168.1.0/24'), hostmask(inet '192.168.23.20/30')

SELECT inet_merge(inet '192.168.1.5/24', inet '192.168.2.5/24'), inet_same_family(inet '192.168.1.5/24', inet '::1'), masklen(inet '192.168.1.5/24'), netmask(inet '192.168.1.5/24'), network(inet '192.168.1.5/24'), set_masklen(inet '192.168.1.5/24', 16), text(inet '192.168.1.5')

SELECT trunc(macaddr '12:34:56:78:90:ab'), macaddr8 '08-00-2b-01-02-03-04-05', macaddr '08:00:2b:01:02:03' < macaddr '08:00:2b:01:02:04'

SELECT to_tsvector('fat cats ate rats') @@ to_tsquery('cat & rat'), 'fat & rat'::tsquery && 'cat'::tsquery, 'fat & rat'::tsquery || 'cat'::tsquery, !! 'cat'::tsquery

SELECT to_tsquery('fat') <-> to_tsquery('rat'), 'cat'::tsquery @> 'cat & rat'::tsquery, 'a:1 b:2'::tsvector || 'c:1 d:2 b:3'::tsvector

SELECT array_to_tsvector('{fat,cat,rat}'), length('fat:2,4 cat:3 rat:5A'::tsvector), numnode('(fat & rat) | cat'::tsquery), plainto_tsquery('english', 'The Fat Rats'), phraseto_tsquery('english', 'The Fat Rats'), websearch_to_tsquery('english', '"fat rat" or cat dog')

SELECT querytree('foo & ! bar'::tsquery), setweight('fat:2,4 cat:3 rat:5B'::tsvector, 'A'), setweight('fat:2,4 cat:3'::tsvector, 'A', '{cat}'), strip('fat:2,4 cat:3 rat:5A'::tsvector)

SELECT to_tsvector('english', '{"a": "The Fat Rats"}'::jsonb), json_to_tsvector('english', '{"a": "The Fat Rats", "b": 123}', '["string", "numeric"]'), jsonb_to_tsvector('english', '{"a": "x"}', '"all"')

SELECT ts_delete('fat:2,4 cat:3 rat:5A'::tsvector, 'fat'), ts_filter('fat:2,4 cat:3b,7c rat:5A'::tsvector, '{a,b}'), ts_headline('The fat cat ate the rat.', 'cat'), ts_rank(to_tsvector('raining cats and dogs'), 'cat'), ts_rank_cd(to_tsvector('raining cats and dogs'), 'cat')

SELECT tsquery_phrase(to_tsquery('fat'), to_tsquery('cat'), 10), tsvector_to_array('fat:2,4 cat:3 rat:5A'::tsvector)

SELECT lexeme, positions, weights FROM unnest('cat:3 fat:2,4 rat:5A'::tsvector)

SELECT xmlcomment('hello'), xmlconcat('<abc/>', '<bar>foo</bar>'), xmlelement(name foo), xmlelement(name foo, xmlattributes('xyz' as bar))

SELECT xmlelement(name foo, xmlattributes(title AS t), 'cont', 'ent') FROM books ORDER BY id LIMIT 2

SELECT xmlforest('abc' AS foo, 123 AS bar), xmlpi(name php, 'echo "hello world";'), xmlroot(xmlparse(document '<content>abc</content>'), version '1.0', standalone yes)

SELECT xmlagg(doc ORDER BY id DESC) FROM documents

SELECT doc IS DOCUMENT, xmlexists('//item[@id="3"]' PASSING doc), xpath('//item/text()', doc), xpath_exists('//item', doc) FROM documents ORDER BY id

SELECT xml_is_well_formed('<>'), xml_is_well_formed_document('<a/>'), xml_is_well_formed_content('a<b/>')

SELECT x.* FROM documents, XMLTABLE('//item' PASSING doc COLUMNS n FOR ORDINALITY, id int PATH '@id', word text PATH '.' DEFAULT 'none') AS x ORDER BY 2

SELECT x.* FROM XMLTABLE(XMLNAMESPACES('http://a' AS a), '/a:r/a:i' PASSING '<r xmlns="http://a"><i>1</i><i>2</i></r>' COLUMNS v int PATH '.') x

SELECT '[{"a":"foo"},{"b":"bar"}]'::json -> 1, '{"a": {"b":"foo"}}'::json -> 'a', '[1,2,3]'::json ->> 2, '{"a":1}'::json ->> 'a'

SELECT '{"a": {"b": ["foo","bar"]}}'::json #> '{a,b,1}', '{"a": {"b": ["foo","bar"]}}'::json #>> '{a,b,1}'

SELECT '{"a":1, "b":2}'::jsonb @> '{"b":2}'::jsonb, '{"b":2}'::jsonb <@ '{"a":1, "b":2}'::jsonb, '{"a":1, "b":2}'::jsonb ? 'b'

SELECT '{"a":1, "b":2, "c":3}'::jsonb ?| array['b', 'd'], '["a", "b", "c"]'::jsonb ?& array['a', 'b']

SELECT '["a", "b"]'::jsonb || '["a", "d"]'::jsonb, '{"a": "b", "c": "d"}'::jsonb - 'a', '["a", "b"]'::jsonb - 1, '{"a": "b", "c": "d"}'::jsonb - '{a,c}'::text[], '["a", {"b":1}]'::jsonb #- '{1,b}'

SELECT '{"a":[1,2,3,4,5]}'::jsonb @? '$.a[*] ? (@ > 2)', '{"a":[1,2,3,4,5]}'::jsonb @@ '$.a[*] > 2'

SELECT to_json('Fred said "Hi."'::text), to_jsonb(row(42, 'x')), array_to_json('{{1,5},{99,100}}'::int[]), row_to_json(row(1,'foo')), json_build_array(1, 2, 'foo', 4, 5), json_build_object('foo', 1, 2, row(3,'bar'))

SELECT json_object('{a, 1, b, "def", c, 3.5}'), json_object('{a,b}', '{1,2}'), jsonb_object('{{a, 1},{b, "def"}}')

SELECT json_array_length('[1,2,3,{"f1":1,"f2":[5,6]},4]'), jsonb_extract_path('{"f2":{"f3":1},"f4":{"f5":99}}', 'f4', 'f5'), json_extract_path_text('{"f4":{"f6":"foo"}}', 'f4', 'f6'), json_object_keys('{"f1":"abc","f2":{"f3":"a"}}')

SELECT * FROM json_populate_record(null::address, '{"street": "a", "city": "b"}')

SELECT * FROM jsonb_populate_recordset(null::edges, '[{"a":1,"b":2}, {"a":3,"b":4}]')

SELECT jsonb_set('[{"f1":1,"f2":null},2,null,3]', '{0,f1}', '[2,3,4]', false), jsonb_set_lax('[{"f1":1}]', '{0,f1}', null, true, 'delete_key'), jsonb_insert('{"a": [0,1,2]}', '{a, 1}', '"new_value"'), json_strip_nulls('[{"f1":1, "f2":null}, 2]')

SELECT jsonb_path_exists('{"a":[1,2,3]}', '$.a[*] ? (@ >= $min)', '{"min":2}'), jsonb_path_match('{"a":[1]}', 'exists($.a[*] ? (@ >= 1))'), jsonb_path_query_array('{"a":[1,2,3]}', '$.a[*] ? (@ > 1)'), jsonb_path_query_first('{"a":[1,2]}', '$.a[*]')

SELECT * FROM jsonb_path_query('{"a":[1,2,3,4,5]}', '$.a[*] ? (@ >= $min && @ <= $max)', '{"min":2, "max":4}')

SELECT jsonb_path_query('[{"x": "2015-8-2"}]', '$[*].x.datetime()'), jsonb_path_query('{"a": [1.5, -2]}', '$.a[*].abs()'), jsonb_path_query('["1.2", 3]', '$[*].double()')

SELECT jsonb_pretty('[{"f1":1,"f2":null}, 2]'), json_typeof('-123.4'), jsonb_typeof('null')

SELECT attrs['lang'], attrs['dim']['w'], attrs['sizes'][0] FROM books ORDER BY id

SELECT currval('ticket') IS NULL WHERE false

SELECT coalesce(price, 0), nullif(title, 'Ice'), greatest(price, 10), least(pages, 100) FROM books ORDER BY id

SELECT CASE WHEN price > 15 THEN 'dear' WHEN price > 0 THEN 'fair' ELSE 'none' END FROM books ORDER BY id

SELECT CASE author_id WHEN 1 THEN 'Ada' WHEN 2 THEN 'Ben' END FROM books ORDER BY id

SELECT ARRAY[1.1,2.1,3.1]::int[] = ARRAY[1,2,3], ARRAY[1,4,3] @> ARRAY[3,1,3], ARRAY[2,2,7] <@ ARRAY[1,7,4,2,6], ARRAY[1,4,3] && ARRAY[2,1]

SELECT ARRAY[1,2,3] || ARRAY[[4,5,6],[7,8,9.9]], 3 || ARRAY[4,5,6], ARRAY[4,5,6] || 7

SELECT array_length(array[1,2,3], 1), array_lower('[0:2]={1,2,3}'::integer[], 1), array_upper(ARRAY[1,8,3,7], 1), array_ndims(ARRAY[[1,2,3], [4,5,6]]), cardinality(ARRAY[[1,2],[3,4]])

SELECT array_position(ARRAY['sun', 'mon', 'tue'], 'mon'), array_positions(ARRAY['A','A','B','A'], 'A'), array_prepend(1, ARRAY[2,3]), array_remove(ARRAY[1,2,3,2], 2), array_replace(ARRAY[1,2,5,4], 5, 3)

SELECT array_to_string(ARRAY[1, 2, 3, NULL, 5], ',', '*'), trim_array(ARRAY[1,2,3,4,5,6], 2), array_dims(ARRAY[[1,2,3], [4,5,6]])

SELECT int4range(1,4) = int4range(1,4), int8range(2,4) @> int8range(2,3), int8range(3,7) && int8range(4,12), int8range(1,10) << int8range(100,110), int8range(50,60) >> int8range(20,30)

SELECT int8range(1,20) &< int8range(18,20), int8range(7,20) &> int8range(5,10), numrange(1.1,2.2) -|- numrange(2.2,3.3), numrange(5,15) + numrange(10,20), int8range(5,15) * int8range(10,20), int8range(5,15) - int8range(10,20)

SELECT lower(numrange(1.1,2.2)), upper(numrange(1.1,2.2)), isempty(numrange(1.1,2.2)), lower_inc(numrange(1.1,2.2)), upper_inc(numrange(1.1,2.2)), lower_inf('(,)'::daterange), range_merge('[1,2)'::int4range, '[3,4)')

SELECT '{[1.1,2.2)}'::nummultirange + '{[3,4)}'::nummultirange, '{[1,9)}'::int4multirange - '{[3,5)}'::int4multirange, multirange(int4range(1,2)), '{[2,4)}'::int4multirange @> 3

SELECT unnest('{[1,2),[3,4)}'::int4multirange)

SELECT band, '[1,5)'::priceband @> price AS within FROM (SELECT priceband(price, price + 5) AS band, price FROM books WHERE price IS NOT NULL) b ORDER BY price

SELECT num_nonnulls(1, NULL, 2), num_nulls(1, NULL, 2), 1 IS DISTINCT FROM NULL, NULL IS NOT DISTINCT FROM NULL, 2 BETWEEN SYMMETRIC 3 AND 1, 2 NOT BETWEEN 1 AND 3

SELECT array_agg(title ORDER BY title DESC), array_agg(DISTINCT author_id), array_agg(tags) FILTER (WHERE cardinality(tags) = 2) FROM books

SELECT avg(price), sum(price), min(price), max(price), count(*), count(price), count(DISTINCT author_id) FROM books

SELECT bit_and(id), bit_or(id), bit_xor(id), bool_and(in_print), bool_or(in_print), every(price > 1) FROM books

SELECT json_agg(id ORDER BY id), jsonb_agg(title ORDER BY id), json_object_agg(id, title ORDER BY id), jsonb_object_agg(title, price) FROM books WHERE id < 4

SELECT string_agg(title, ', ' ORDER BY id), string_agg(DISTINCT left(title, 1), '') FROM books

SELECT xmlagg(xmlelement(name t, title) ORDER BY id) FROM books WHERE id < 3

SELECT corr(price, pages), covar_pop(price, pages), covar_samp(price, pages), regr_avgx(price, pages), regr_avgy(price, pages), regr_count(price, pages) FROM books

SELECT round(regr_intercept(price, pages)::numeric, 6), round(regr_r2(price, pages)::numeric, 6), round(regr_slope(price, pages)::numeric, 6), regr_sxx(price, pages), regr_sxy(price, pages), regr_syy(price, pages) FROM books

SELECT round(stddev(price), 6), round(stddev_pop(price), 6), round(stddev_samp(price), 6), round(variance(price), 6), round(var_pop(price), 6), round(var_samp(price), 6) FROM books

SELECT mode() WITHIN GROUP (ORDER BY author_id), percentile_cont(0.5) WITHIN GROUP (ORDER BY price), percentile_disc(ARRAY[0.25, 0.75]) WITHIN GROUP (ORDER BY pages) FROM books

SELECT rank(10.0) WITHIN GROUP (ORDER BY price), dense_rank(10.0) WITHIN GROUP (ORDER BY price), percent_rank(10.0) WITHIN GROUP (ORDER BY price), cume_dist(10.0) WITHIN GROUP (ORDER BY price) FROM books

SELECT grouping(shop), shop, sum(amount) FROM sales GROUP BY ROLLUP (shop) ORDER BY 1, 2

SELECT id, row_number() OVER (ORDER BY price DESC NULLS LAST, id), rank() OVER (ORDER BY in_print), dense_rank() OVER (ORDER BY author_id NULLS FIRST) FROM books ORDER BY id

SELECT id, percent_rank() OVER w, cume_dist() OVER w, ntile(3) OVER w FROM books WINDOW w AS (ORDER BY id) ORDER BY id

SELECT id, lag(title) OVER w, lag(title, 2, 'none') OVER w, lead(price, 1) OVER w, first_value(title) OVER w, last_value(title) OVER w, nth_value(title, 2) OVER w FROM books WINDOW w AS (ORDER BY id) ORDER BY id

SELECT shop, sold, sum(amount) OVER (PARTITION BY shop ORDER BY sold ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM sales ORDER BY id

SELECT id, count(*) OVER (ORDER BY sold RANGE BETWEEN INTERVAL '1 month' PRECEDING AND INTERVAL '1 month' FOLLOWING) FROM sales ORDER BY id

SELECT id, array_agg(id) OVER (ORDER BY shop, id GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM sales ORDER BY id

SELECT id, sum(amount) OVER (w ROWS UNBOUNDED PRECEDING EXCLUDE TIES), avg(amount) FILTER (WHERE shop <> 'east') OVER w FROM sales WINDOW w AS (PARTITION BY shop ORDER BY id) ORDER BY id

SELECT generate_series(2, 4), generate_series(5, 1, -2)

SELECT current_date + s.a AS dates FROM generate_series(0, 14, 7) AS s (a) WHERE false

SELECT generate_subscripts('{NULL,1,NULL,2}'::int[], 1) AS s

SELECT current_schemas(true), current_schema(), pg_typeof(33), format_type('int4'::regtype, NULL)

SELECT has_table_privilege('books', 'SELECT'), has_schema_privilege('public', 'USAGE'), has_column_privilege('books', 'price', 'SELECT'), has_function_privilege('twice(int)', 'EXECUTE')

SELECT to_regclass('books'), to_regtype('mood'), to_regproc('label'), to_regnamespace('stock'), to_regclass('nothing')

SELECT pg_client_encoding(), pg_encoding_to_char(6), pg_char_to_encoding('UTF8')

SELECT col_description('books'::regclass, 4), obj_description('books'::regclass, 'pg_class')

SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = 'owned'::regclass

SELECT pg_get_viewdef('winter'), pg_get_viewdef('winter'::regclass, true)

SELECT pg_get_indexdef('books_lower'::regclass), pg_get_constraintdef(c.oid) FROM pg_constraint c WHERE c.conname = 'books_price_check'

SELECT pg_get_functiondef('add_tax'::regproc), pg_get_function_arguments('add_tax'::regproc), pg_get_function_identity_arguments('add_tax'::regproc), pg_get_function_result('add_tax'::regproc)

SELECT pg_get_serial_sequence('members', 'id'), pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'counters_stamp'

SELECT pg_column_size(1::int8), pg_size_pretty(1536::bigint), pg_size_bytes('1 kB')

SELECT pg_table_is_visible('books'::regclass), pg_type_is_visible('mood'::regtype), pg_function_is_visible('label'::regproc)

SELECT current_setting('server_encoding'), current_setting('no.such', true)

SELECT hashtext('x') = hashtext('x'), uuid_generate_v5(uuid_ns_url(), 'http://example.org'), soundex('hello'), levenshtein('kitten', 'sitting'), metaphone('Thompson', 4), unaccent('Hôtel')

SELECT similarity('word', 'two words'), show_trgm('cat'), word_similarity('word', 'two words'), 'word' % 'words', 'a' <-> 'b'

SELECT crypt('x', '$1$abcdefgh$') = crypt('x', '$1$abcdefgh$'), digest('a', 'sha1'), hmac('a', 'k', 'md5')

SELECT 'a=>1, b=>NULL'::hstore -> 'a', akeys('a=>1'), avals('a=>1'), 'a=>1'::hstore || 'b=>2', 'a=>1'::hstore ? 'a', exist('a=>1', 'b'), hstore_to_json('a=>1'), hstore('k', 'v'), delete('a=>1,b=>2', 'b')

SELECT key, value FROM members, each(prefs) WHERE id = 1 ORDER BY key

SELECT name FROM members WHERE email = 'ann@EXAMPLE.org'

SELECT path, nlevel(path), subpath(path, 0, 1), path <@ 'A', path ~ '*.A1.*', lca(path, 'A.B') FROM shelves ORDER BY id

SELECT idx(ARRAY[11, 22, 33], 22), sort(ARRAY[3, 1, 2]), uniq(ARRAY[1, 1, 2]), ARRAY[1, 2] & ARRAY[2, 3], icount(ARRAY[1, 2])
