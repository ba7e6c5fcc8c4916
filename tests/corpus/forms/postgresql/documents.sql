SELECT '{"a": {"b": [1, 2]}}'::json -> 'a', '{"a": 1}'::json ->> 'a', '[1, 2]'::json -> 0, '[1, 2]'::jsonb ->> -1, '{"a": {"b": 2}}'::jsonb #> '{a,b}', '{"a": {"b": 2}}'::jsonb #>> '{a,b}'

SELECT attrs @> '{"lang": "sv"}', '{"a": 1}'::jsonb <@ attrs, attrs ? 'lang', attrs ?| ARRAY['x', 'lang'], attrs ?& ARRAY['lang', 'dim'], attrs || '{"x": 1}', attrs - 'lang', attrs - ARRAY['lang'], attrs #- '{dim,w}' FROM books WHERE id = 1

SELECT attrs @? '$.sizes[*] ? (@ > 2)', attrs @@ '$.dim.w > 10' FROM books WHERE id = 1

SELECT jsonb_path_query(attrs, '$.sizes[*]'), jsonb_path_exists(attrs, '$.dim'), jsonb_path_match(attrs, '$.dim.w == 12'), jsonb_path_query_array(attrs, '$.sizes[*]'), jsonb_path_query_first(attrs, '$.sizes[*]'), jsonb_path_query(attrs, '$.sizes[*] ? (@ > $min)', '{"min": 2}'), jsonb_path_exists_tz(attrs, '$') FROM books WHERE id = 1

SELECT to_json(b), to_jsonb(b), row_to_json(b, true), row_to_json(ROW(1, 'x')), array_to_json(tags), json_build_array(1, 'a', NULL), json_build_object('k', price, 'b', in_print), jsonb_build_object('t', title), json_object('{a,1,b,2}'), json_object('{a,b}', '{1,2}'), jsonb_object(ARRAY['a', 'b']) FROM books b WHERE id = 1

SELECT json_array_length('[1, 2]'), jsonb_array_length('[]'), json_typeof('1'), jsonb_typeof('"x"'), json_extract_path('{"a": {"b": 1}}', 'a', 'b'), jsonb_extract_path_text('{"a": {"b": 1}}', 'a', 'b'), jsonb_set('{"a": 1}', '{a}', '2'), jsonb_set('{"a": 1}', '{b}', '2', true), jsonb_set_lax('{"a": 1}', '{a}', NULL), jsonb_insert('{"a": [1]}', '{a,0}', '0'), json_strip_nulls('{"a": null}'), jsonb_pretty('{"a": 1}'), json_object_keys('{"a": 1, "b": 2}')

SELECT json_populate_record(NULL::address, '{"street": "x", "city": "y"}'), (jsonb_populate_record(NULL::address, '{"city": "z"}')).city, jsonb_populate_recordset(NULL::address, '[{"city": "a"}, {"city": "b"}]')

SELECT * FROM jsonb_populate_recordset(NULL::address, '[{"city": "a"}]')

SELECT * FROM json_populate_record(NULL::books, '{"id": 9, "title": "New"}')

SELECT attrs ->> 'lang' AS lang, count(*) FROM books GROUP BY attrs ->> 'lang' ORDER BY 1

SELECT (attrs -> 'dim' ->> 'w')::int + 1 FROM books WHERE attrs -> 'dim' IS NOT NULL ORDER BY id

SELECT b.title, s.value::int FROM books b CROSS JOIN jsonb_array_elements(b.attrs -> 'sizes') AS s (value) WHERE jsonb_typeof(attrs) = 'object' ORDER BY 1, 2

SELECT e.key FROM books, jsonb_object_keys(attrs) AS e (key) WHERE id = 1 ORDER BY 1

SELECT '1'::jsonb = '1.0', '{"a": 1}'::jsonb = '{"a": 1.00}', '[1]'::jsonb < '[2]', 'null'::jsonb IS NULL, '5'::jsonb::int, 'true'::jsonb::bool

-- on: postgresql>=160000
SELECT JSON_ARRAY(1, 'a', NULL), JSON_ARRAY(1, NULL NULL ON NULL RETURNING jsonb), JSON_ARRAY(SELECT title FROM books ORDER BY id), JSON_ARRAY(), JSON_ARRAY(1 ABSENT ON NULL)

-- on: postgresql>=160000
SELECT JSON_OBJECT('a': 1, 'b' VALUE 'x'), JSON_OBJECT('k': NULL ABSENT ON NULL), JSON_OBJECT('k': 1 WITH UNIQUE KEYS RETURNING jsonb), JSON_OBJECT(RETURNING text), JSON_OBJECT('a': '[1]' FORMAT JSON)

-- on: postgresql>=160000
SELECT JSON_OBJECTAGG(id: title ABSENT ON NULL RETURNING jsonb), JSON_ARRAYAGG(title ORDER BY id DESC), JSON_ARRAYAGG(price NULL ON NULL) FILTER (WHERE id < 3), JSON_OBJECTAGG(id VALUE price WITH UNIQUE) FROM books

-- on: postgresql>=160000
SELECT JSON_ARRAYAGG(pages) OVER (PARTITION BY author_id) FROM books ORDER BY id

-- on: postgresql>=160000
SELECT '{}' IS JSON, '{}' IS JSON OBJECT, '[]' IS JSON ARRAY WITH UNIQUE KEYS, '1' IS JSON SCALAR, 'x' IS NOT JSON, '1' IS JSON VALUE, raw IS JSON WITHOUT UNIQUE KEYS FROM books ORDER BY id

-- on: postgresql>=170000
SELECT JSON('{"a": 1}'), JSON('{"a": 1}' WITH UNIQUE KEYS), JSON_SCALAR(1), JSON_SCALAR('x'), JSON_SERIALIZE('{"a": 1}' RETURNING bytea), JSON_SERIALIZE(attrs) FROM books WHERE id = 1

-- on: postgresql>=170000
SELECT JSON_EXISTS(attrs, '$.dim'), JSON_EXISTS(attrs, '$.sizes[*] ? (@ > $x)' PASSING 2 AS x), JSON_EXISTS(attrs, 'strict $.nope' ERROR ON ERROR) FROM books WHERE false

-- on: postgresql>=170000
SELECT JSON_QUERY(attrs, '$.dim'), JSON_QUERY(attrs, '$.sizes[*]' WITH WRAPPER), JSON_QUERY(attrs, '$.sizes' WITHOUT WRAPPER), JSON_QUERY(attrs, '$.lang' OMIT QUOTES), JSON_QUERY(attrs, '$.lang' RETURNING text KEEP QUOTES), JSON_QUERY(attrs, '$.nope' EMPTY ARRAY ON EMPTY), JSON_QUERY(attrs, 'strict $.nope' DEFAULT '{}' ON ERROR), JSON_QUERY(attrs, '$.sizes[*]' WITH CONDITIONAL WRAPPER), JSON_QUERY(attrs, '$.sizes' RETURNING int[]) FROM books WHERE id = 1

-- on: postgresql>=170000
SELECT JSON_VALUE(attrs, '$.lang'), JSON_VALUE(attrs, '$.dim.w' RETURNING int), JSON_VALUE(attrs, '$.nope' DEFAULT 'none' ON EMPTY), JSON_VALUE(attrs, '$.sizes' NULL ON ERROR), JSON_VALUE(attrs, '$.sizes[$i]' PASSING 1 AS i RETURNING numeric DEFAULT -1 ON ERROR) FROM books WHERE id = 1

-- on: postgresql>=170000
SELECT jt.* FROM books, JSON_TABLE(attrs, '$' COLUMNS (lang text PATH '$.lang', w int PATH '$.dim.w' DEFAULT 0 ON EMPTY, k FOR ORDINALITY, has boolean EXISTS PATH '$.dim', d jsonb FORMAT JSON PATH '$.dim', NESTED PATH '$.sizes[*]' AS s COLUMNS (size int PATH '$', j FOR ORDINALITY))) AS jt WHERE id = 1 ORDER BY size

-- on: postgresql>=170000
SELECT * FROM JSON_TABLE('[{"a": 1}, {"a": "x"}]', '$[*]' AS root PASSING 1 AS one COLUMNS (a text PATH '$.a', b int PATH '$.b' NULL ON EMPTY NULL ON ERROR) EMPTY ON ERROR) t (x, y)

-- on: postgresql>=170000
SELECT a, lang FROM books b LEFT JOIN LATERAL JSON_TABLE(b.attrs, '$' COLUMNS (lang text, a int)) j ON true ORDER BY b.id

-- on: postgresql>=170000
SELECT jsonb_path_query('"2024-01-01"', '$.date()'), jsonb_path_query('"1.5"', '$.double()'), jsonb_path_query('12', '$.string()'), jsonb_path_query('"7"', '$.integer()')

SELECT XMLELEMENT(NAME a), XMLELEMENT(NAME b, XMLATTRIBUTES(1 AS x, 'y' AS "Y"), 'text', XMLELEMENT(NAME c)), XMLFOREST(title, price AS cost), XMLCONCAT('<a/>', '<b/>'), XMLPI(NAME php, 'echo'), XMLCOMMENT('hi'), XMLROOT('<a/>', VERSION '1.0', STANDALONE YES), XMLPARSE(CONTENT 'x<a/>'), XMLPARSE(DOCUMENT '<a/>' PRESERVE WHITESPACE), XMLROOT('<a/>', VERSION NO VALUE) FROM books WHERE id = 1

SELECT XMLSERIALIZE(DOCUMENT doc AS text), doc IS DOCUMENT, doc IS NOT DOCUMENT, xpath('/root/item/text()', doc), xpath_exists('/root/item[@id="3"]', doc), XMLEXISTS('//item' PASSING BY REF doc), xml_is_well_formed('<a>') FROM documents WHERE false

SELECT XMLSERIALIZE(CONTENT doc AS varchar(100)), XMLEXISTS('//item' PASSING doc), xml_is_well_formed_document('<a/>'), xpath('/x:a', '<x:a xmlns:x="u"/>', ARRAY[ARRAY['x', 'u']]) FROM documents ORDER BY id

-- on: postgresql>=170000
SELECT xmltext('a < b')

-- on: postgresql>=160000
SELECT XMLSERIALIZE(CONTENT '<a><b/></a>' AS text INDENT), XMLSERIALIZE(DOCUMENT '<a/>' AS text NO INDENT)

SELECT d.id, x.* FROM documents d, XMLTABLE('/root/item' PASSING d.doc COLUMNS id int PATH '@id', word text PATH '.' NOT NULL, k FOR ORDINALITY, none text DEFAULT 'nothing') AS x (iid, word, k, none) ORDER BY 1, k

SELECT * FROM XMLTABLE(XMLNAMESPACES('u' AS x, 'v' AS y), '/x:a/x:b' PASSING BY VALUE '<x:a xmlns:x="u"><x:b>1</x:b></x:a>' COLUMNS v int PATH '.')

SELECT query_to_xml('SELECT id, title FROM books WHERE id = 1', false, false, '')
