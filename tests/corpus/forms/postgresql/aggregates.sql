SELECT count(*), count(price), count(DISTINCT author_id), sum(price), avg(price), min(title), max(price) FROM books

SELECT count(*) FILTER (WHERE in_print), sum(price) FILTER (WHERE author_id = 1) FROM books

SELECT string_agg(title, ', ' ORDER BY title DESC), array_agg(price ORDER BY price NULLS FIRST), array_agg(DISTINCT author_id ORDER BY author_id) FROM books

SELECT bool_and(in_print), bool_or(in_print), every(in_print), bit_and(pages), bit_or(pages), bit_xor(pages) FROM books

SELECT json_agg(title ORDER BY id), jsonb_agg(price ORDER BY id), json_object_agg(id, title), jsonb_object_agg(title, price) FROM books

SELECT stddev(price), stddev_pop(price), stddev_samp(price), variance(price), var_pop(price), var_samp(price) FROM books

SELECT corr(pages, price), covar_pop(pages, price), covar_samp(pages, price), regr_avgx(pages, price), regr_avgy(pages, price), regr_count(pages, price), regr_intercept(pages, price), regr_r2(pages, price), regr_slope(pages, price), regr_sxx(pages, price), regr_sxy(pages, price), regr_syy(pages, price) FROM books

SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY price), percentile_disc(0.25) WITHIN GROUP (ORDER BY pages), percentile_cont(ARRAY[0.25, 0.75]) WITHIN GROUP (ORDER BY price), mode() WITHIN GROUP (ORDER BY author_id) FROM books

SELECT rank(15) WITHIN GROUP (ORDER BY price), dense_rank(15) WITHIN GROUP (ORDER BY price), percent_rank(15) WITHIN GROUP (ORDER BY price), cume_dist(15) WITHIN GROUP (ORDER BY price) FROM books

SELECT author_id, percentile_disc(0.5) WITHIN GROUP (ORDER BY price DESC) FILTER (WHERE in_print) FROM books GROUP BY author_id ORDER BY 1

SELECT xmlagg(xmlelement(name t, title) ORDER BY id) FROM books

SELECT range_agg(period), range_intersect_agg(period) FROM loans WHERE book_id = 1

SELECT product(price), glue(title ORDER BY b.id), glue(DISTINCT country::text) FROM books b JOIN authors a ON a.id = author_id

SELECT product(pages) FILTER (WHERE pages < 300) OVER (ORDER BY id) FROM books

SELECT sum(DISTINCT price), array_agg(ALL tags[1]) FROM books

SELECT array_agg(ARRAY[id, pages] ORDER BY id) FROM books WHERE id < 3

SELECT min(ip), max(joined), sum(age), avg(age), max(card::text) FROM members

-- on: postgresql>=160000
SELECT any_value(country), json_agg_strict(born), jsonb_agg_strict(born), json_object_agg_strict(id, born), json_object_agg_unique(id, name), jsonb_object_agg_unique_strict(id, born) FROM authors

-- on: postgresql>=180000
SELECT max(b), min(ROW(b.id)) FROM books b

-- on: postgresql>=180000
SELECT min('\x01'::bytea), max(ARRAY[1])

SELECT id, row_number() OVER (ORDER BY price), rank() OVER (ORDER BY author_id), dense_rank() OVER (ORDER BY author_id), percent_rank() OVER (ORDER BY author_id), cume_dist() OVER (ORDER BY author_id), ntile(3) OVER (ORDER BY id) FROM books ORDER BY id

SELECT id, lag(price) OVER w, lead(price, 2, 0) OVER w, first_value(title) OVER w, last_value(title) OVER w, nth_value(title, 2) OVER w FROM books WINDOW w AS (PARTITION BY in_print ORDER BY id) ORDER BY id

SELECT id, sum(price) OVER (), avg(price) OVER (PARTITION BY author_id), count(*) OVER (ORDER BY id ROWS 1 PRECEDING) FROM books ORDER BY id

SELECT id, sum(pages) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), sum(pages) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW) FROM books ORDER BY id

SELECT id, sum(pages) OVER (ORDER BY pages RANGE BETWEEN 100 PRECEDING AND 100 FOLLOWING), sum(pages) OVER (ORDER BY author_id GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES) FROM books ORDER BY id

SELECT station, at, avg(temp) OVER (PARTITION BY station ORDER BY at RANGE BETWEEN '2 hours' PRECEDING AND CURRENT ROW EXCLUDE GROUP) FROM readings ORDER BY 1, 2

SELECT id, sum(price) FILTER (WHERE in_print) OVER (ORDER BY id RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE NO OTHERS) FROM books ORDER BY id

SELECT id, rank() OVER w2, count(*) OVER (w ROWS 2 PRECEDING) FROM books WINDOW w AS (PARTITION BY author_id ORDER BY id), w2 AS (w) ORDER BY id

SELECT id, max(price) OVER (PARTITION BY author_id, in_print ORDER BY price DESC NULLS LAST, id) FROM books ORDER BY id

SELECT author_id, sum(sum(price)) OVER (ORDER BY author_id) FROM books GROUP BY author_id ORDER BY 1

SELECT DISTINCT first_value(title) OVER (PARTITION BY author_id ORDER BY id) FROM books ORDER BY 1

SELECT title FROM books ORDER BY row_number() OVER (ORDER BY price DESC)

SELECT * FROM (SELECT title, rank() OVER (PARTITION BY author_id ORDER BY price DESC) AS r FROM books) x WHERE r = 1 ORDER BY title

SELECT author_id, count(*), grouping(author_id) FROM books GROUP BY ROLLUP (author_id) HAVING grouping(author_id) = 1

SELECT station, max(temp) - min(temp) AS spread FROM readings GROUP BY station HAVING max(temp) > 15 ORDER BY station

SELECT date_trunc('hour', at), avg(temp) FROM readings GROUP BY 1 ORDER BY 1 LIMIT 3
