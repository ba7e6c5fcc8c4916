SELECT 1

-- compare: columns
SELECT

-- compare: columns
SELECT FROM books

SELECT 1 AS one, 2 two, 3 AS "Three"

SELECT 1 AS select, 2 AS "from"

SELECT title, price FROM books ORDER BY id

SELECT * FROM books ORDER BY id

SELECT books.* FROM books

SELECT b.*, a.* FROM books b, authors a WHERE a.id = b.author_id

SELECT public.books.title FROM public.books

SELECT {{DB}}.public.books.title FROM {{DB}}.public.books

SELECT stock.items.qty FROM stock.items

SELECT ALL title FROM books

SELECT DISTINCT author_id FROM books

SELECT DISTINCT ON (author_id) author_id, title FROM books ORDER BY author_id, price DESC NULLS LAST

SELECT DISTINCT ON (author_id, in_print) author_id, title FROM books ORDER BY author_id, in_print, id

SELECT title, price * 2 AS double FROM books WHERE price IS NOT NULL ORDER BY double

SELECT title FROM books ORDER BY 1

SELECT title, price FROM books ORDER BY 2 DESC, 1 ASC

SELECT title FROM books ORDER BY price USING <

SELECT title FROM books ORDER BY price USING OPERATOR(pg_catalog.>) NULLS FIRST

SELECT title FROM books ORDER BY lower(title) COLLATE "C" DESC

SELECT title FROM books ORDER BY price NULLS FIRST, id LIMIT 2

SELECT title FROM books ORDER BY id LIMIT ALL

SELECT title FROM books ORDER BY id LIMIT NULL OFFSET 1

SELECT title FROM books ORDER BY id OFFSET 2 ROWS

SELECT title FROM books ORDER BY id FETCH FIRST ROW ONLY

SELECT title FROM books ORDER BY id OFFSET 1 ROW FETCH NEXT 2 ROWS ONLY

SELECT title, price FROM books ORDER BY price NULLS LAST FETCH FIRST 3 ROWS WITH TIES

SELECT title FROM books ORDER BY id LIMIT 1 + 1 OFFSET (SELECT 1)

SELECT title FROM books ORDER BY id LIMIT (SELECT count(*) FROM authors)

SELECT author_id, count(*) FROM books GROUP BY author_id ORDER BY 1 NULLS FIRST

SELECT author_id AS who, count(*) FROM books GROUP BY who ORDER BY who

SELECT author_id, count(*) FROM books GROUP BY 1 HAVING count(*) > 1

SELECT author_id, in_print, sum(price) FROM books GROUP BY GROUPING SETS ((author_id), (in_print), ()) ORDER BY 1, 2

SELECT author_id, in_print, sum(price), grouping(author_id, in_print) FROM books GROUP BY ROLLUP (author_id, in_print) ORDER BY 1, 2, 4

SELECT author_id, in_print, count(*) FROM books GROUP BY CUBE (author_id, in_print) ORDER BY 1, 2, 3

SELECT author_id, in_print, pages, count(*) FROM books GROUP BY ROLLUP (author_id, (in_print, pages)) ORDER BY 1, 2, 3, 4

SELECT author_id, in_print, count(*) FROM books GROUP BY author_id, GROUPING SETS ((in_print), ()) ORDER BY 1, 2

SELECT author_id, in_print, count(*) FROM books GROUP BY GROUPING SETS (CUBE (author_id, in_print), ROLLUP (in_print)) ORDER BY 1, 2, 3

SELECT author_id, in_print, count(*) FROM books GROUP BY DISTINCT ROLLUP (author_id, in_print), ROLLUP (author_id) ORDER BY 1, 2, 3

SELECT author_id, count(*) FROM books GROUP BY ALL ROLLUP (author_id) ORDER BY 1

SELECT count(*) FROM books GROUP BY ()

SELECT id, title, max(price) FROM books GROUP BY id ORDER BY id

SELECT b.title, count(l.id) FROM books b LEFT JOIN loans l ON l.book_id = b.id GROUP BY b.id ORDER BY b.id

SELECT 1 FROM books HAVING count(*) > 3

SELECT max(price) FROM books HAVING true

SELECT extract(year FROM printed) AS y, count(*) FROM books GROUP BY extract(year FROM printed) ORDER BY y

VALUES (1, 'a'), (2, 'b')

VALUES (1), (2), (3) ORDER BY 1 DESC LIMIT 2 OFFSET 1

VALUES (1, NULL), (NULL, 2.5)

SELECT * FROM (VALUES (1, 'one'), (2, 'two')) AS t (n, word)

SELECT column1, column2 FROM (VALUES (1, 2)) v

TABLE books

TABLE ONLY vehicles

TABLE stock.items ORDER BY book_id LIMIT 2

SELECT title FROM books WHERE price > 10 AND in_print OR author_id = 2

SELECT title FROM books WHERE NOT in_print

SELECT title FROM books WHERE in_print IS NOT TRUE

SELECT title FROM books WHERE in_print IS UNKNOWN OR in_print IS FALSE

SELECT title FROM books WHERE price BETWEEN 8 AND 20

SELECT title FROM books WHERE price NOT BETWEEN SYMMETRIC 20 AND 8

SELECT title FROM books WHERE author_id IN (1, 2)

SELECT title FROM books WHERE author_id NOT IN (SELECT id FROM authors WHERE country = 'SE')

SELECT title FROM books WHERE title LIKE 'H%'

SELECT title FROM books WHERE title NOT LIKE '%\_%' ESCAPE '\'

SELECT title FROM books WHERE title ILIKE '%AN%'

SELECT title FROM books WHERE title SIMILAR TO '(S|I)%'

SELECT title FROM books WHERE title ~ '^[HI]' AND title !~* 'x'

SELECT title FROM books WHERE title ^@ 'H'

SELECT title FROM books WHERE price IS NULL

SELECT title FROM books WHERE price NOTNULL AND code ISNULL

SELECT title FROM books WHERE author_id IS DISTINCT FROM 1

SELECT title FROM books WHERE author_id IS NOT DISTINCT FROM NULL

SELECT title FROM books WHERE price = ANY (ARRAY[12.50, 31])

SELECT title FROM books WHERE price > ALL (SELECT price FROM books WHERE in_print IS FALSE)

SELECT title FROM books WHERE price >= SOME (SELECT 20)

SELECT title FROM books WHERE (author_id, in_print) = (1, true)

SELECT title FROM books WHERE (author_id, price) < (2, 10)

SELECT title FROM books WHERE (author_id, in_print) IN ((1, true), (2, false))

SELECT title FROM books WHERE (author_id, in_print) IN (SELECT author_id, in_print FROM books WHERE id = 3)

SELECT title FROM books WHERE ROW(author_id, pages) IS NOT NULL

SELECT title FROM books WHERE ROW(author_id, pages) IS DISTINCT FROM ROW(1, 210)

SELECT title FROM books b WHERE EXISTS (SELECT FROM loans WHERE book_id = b.id)

SELECT title, (SELECT name FROM authors a WHERE a.id = b.author_id) AS author FROM books b

SELECT ARRAY(SELECT title FROM books ORDER BY id)

SELECT title FROM books WHERE (SELECT count(*) FROM loans WHERE book_id = books.id) > 1

SELECT CASE WHEN price > 15 THEN 'dear' WHEN price > 8 THEN 'fair' ELSE 'cheap' END FROM books

SELECT CASE author_id WHEN 1 THEN 'Ada' WHEN 2 THEN 'Ben' END AS who FROM books

SELECT coalesce(price, 0), nullif(pages, 90), greatest(price, 10), least(pages, 100, NULL) FROM books

SELECT title FROM books UNION SELECT name FROM authors ORDER BY 1

SELECT author_id FROM books UNION ALL SELECT id FROM authors

SELECT author_id FROM books INTERSECT SELECT id FROM authors ORDER BY 1

SELECT id FROM authors EXCEPT SELECT author_id FROM books

SELECT author_id FROM books INTERSECT ALL SELECT author_id FROM books ORDER BY 1

SELECT author_id FROM books EXCEPT ALL SELECT 1 ORDER BY 1

(SELECT id FROM authors ORDER BY id LIMIT 1) UNION ALL (SELECT id FROM books ORDER BY id DESC LIMIT 1)

SELECT 1 UNION (SELECT 2 INTERSECT SELECT 2) EXCEPT SELECT 3 ORDER BY 1

SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 ORDER BY n DESC LIMIT 2

SELECT NULL UNION SELECT 1 ORDER BY 1

SELECT DISTINCT 1 UNION DISTINCT SELECT 1

SELECT b FROM books b ORDER BY b.id LIMIT 1

SELECT (b).title, (b).author_id FROM books b ORDER BY b.id

SELECT (b.*) IS NULL FROM books b

SELECT (home).city, (a.home).street FROM authors a WHERE (home).city = 'Umeå'

SELECT (a.home).* FROM authors a ORDER BY id

SELECT (ROW(1, 'x'::text)).f2

SELECT (SELECT b FROM books b WHERE id = 1)

SELECT ((SELECT b FROM books b WHERE id = 1)).title

SELECT ROW(b.*, 1) FROM books b WHERE id = 1

SELECT b.label, label(b) FROM books b WHERE id = 1

SELECT tableoid::regclass, name FROM vehicles ORDER BY id

-- compare: count
SELECT ctid, xmin, xmax, cmin, cmax, id FROM books

SELECT title FROM books FOR UPDATE

SELECT title FROM books ORDER BY id FOR NO KEY UPDATE OF books NOWAIT

SELECT b.title FROM books b JOIN authors a ON a.id = b.author_id ORDER BY b.id FOR SHARE OF b SKIP LOCKED FOR KEY SHARE OF a

SELECT title INTO copied FROM books

SELECT title, price INTO TEMPORARY TABLE copied FROM books

SELECT 'it''s', E'a\tb\u00e9\x41', U&'d\0061t\+000061', $$dollar 'quoted'$$, $tag$a $$ b$tag$

SELECT U&'d!0061ta' UESCAPE '!', U&"d\0061ta" FROM (SELECT 1 AS data) d

SELECT 'foo'
'bar'

SELECT 1.5, .5, 5., 1e3, 1.5e-3, 123456789012345678901234567890

-- on: postgresql>=160000
SELECT 1_000_000, 0x1F, 0o17, 0b101, 1_0.5_0

SELECT B'1010', X'1F', b'', N'text'

SELECT -1, +1, - 1, -(-1), 2 - -1

SELECT 1 /* a /* nested */ comment */ + 1 -- the end

SELECT TRUE, FALSE, NULL

SELECT "title" AS "Title ""quoted""" FROM "books" ORDER BY "id"

-- parameters: {"1": 1}
SELECT title FROM books WHERE id = $1

-- parameters: {"1": "H%", "2": 10}
SELECT title FROM books WHERE title LIKE $1 AND price < $2

-- parameters: {"1": null}
SELECT $1::int IS NULL

-- parameters: {"1": "{1,2}"}
SELECT title FROM books WHERE id = ANY ($1::int[]) ORDER BY id
