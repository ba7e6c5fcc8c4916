SELECT DATABASE(), SCHEMA(), USER(), CURRENT_USER(), CURRENT_USER, SESSION_USER(), SYSTEM_USER(), VERSION()

-- compare: count
SELECT CONNECTION_ID(), UUID(), UUID_SHORT(), RAND(), SLEEP(0)

SELECT FOUND_ROWS(), ROW_COUNT() IS NOT NULL, LAST_INSERT_ID()

SELECT LAST_INSERT_ID(5)
-- then
SELECT LAST_INSERT_ID()

INSERT INTO scratch (k) VALUES ('auto')
-- then
SELECT LAST_INSERT_ID(), ROW_COUNT()

SELECT BENCHMARK(3, 1 + 1)

SELECT GET_LOCK('forms', 1), IS_FREE_LOCK('forms'), RELEASE_LOCK('forms')

SELECT IS_USED_LOCK('never')

SELECT RELEASE_ALL_LOCKS()

-- on: mysql
SELECT CURRENT_ROLE(), ROLES_GRAPHML() IS NOT NULL, ICU_VERSION() IS NOT NULL, FORMAT_BYTES(1024), FORMAT_PICO_TIME(1000), PS_CURRENT_THREAD_ID() IS NOT NULL

-- on: mariadb
SELECT CURRENT_ROLE, CURRENT_ROLE(), LAST_VALUE(1, 2, 3), ROWNUM() FROM numbers

-- on: mysql
SELECT GTID_SUBSET('', ''), GTID_SUBTRACT('', ''), ANY_VALUE(1), STATEMENT_DIGEST('SELECT 1') IS NOT NULL, STATEMENT_DIGEST_TEXT('SELECT 1')

SELECT NAME_CONST('a', 1)

-- on: mysql
SELECT LENGTH(RANDOM_BYTES(3)), VALIDATE_PASSWORD_STRENGTH('x') IS NOT NULL

SELECT DEFAULT(v) FROM scratch LIMIT 1

SELECT ISNULL(1), IF(NULL, 1, 2), INTERVAL(5, 1, 10), INTERVAL 1 + 1 DAY + '2024-01-01'

SELECT add_two(1, 2), {{DB}}.add_two(3, 4), add_two (5, 6)

SELECT head_count(1), (SELECT head_count(id) FROM departments WHERE id = 2)

SELECT id, add_two(id, 1) FROM people WHERE head_count(dept_id) > 1

SELECT * FROM articles WHERE MATCH (title, body) AGAINST ('database')

SELECT id, MATCH (title, body) AGAINST ('database' IN NATURAL LANGUAGE MODE) > 0 AS hit FROM articles

SELECT id FROM articles WHERE MATCH (title, body) AGAINST ('+data* -garden' IN BOOLEAN MODE)

SELECT id FROM articles WHERE MATCH (body) AGAINST ('plans' WITH QUERY EXPANSION)

SELECT id FROM articles WHERE MATCH title, body AGAINST ('"indexes and plans"' IN BOOLEAN MODE)

SELECT id FROM articles a WHERE MATCH (a.body) AGAINST (CONCAT('to', 'matoes') IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION)

SELECT ST_AsText(at), ST_X(at), ST_Y(at), ST_Distance(at, ST_GeomFromText('POINT(0 0)')) FROM places

SELECT ST_AsText(ST_Envelope(ST_GeomFromText('LINESTRING(0 0, 1 1)'))), ST_Length(ST_GeomFromText('LINESTRING(0 0, 3 4)')), ST_Area(ST_GeomFromText('POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))'))

SELECT ST_Contains(ST_GeomFromText('POLYGON((0 0, 5 0, 5 5, 0 5, 0 0))'), at), ST_Within(at, ST_Buffer(at, 1)), MBRContains(ST_GeomFromText('POLYGON((0 0, 5 0, 5 5, 0 5, 0 0))'), at) FROM places

SELECT ST_GeometryType(at), ST_SRID(at), ST_Dimension(at), ST_IsEmpty(at), HEX(ST_AsBinary(at)), ST_AsGeoJSON(at) FROM places

SELECT ST_AsText(POINT(1, 2)), ST_AsText(LINESTRING(POINT(0, 0), POINT(1, 1))), ST_AsText(ST_Centroid(ST_GeomFromText('POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))'))), ST_AsText(ST_Union(POINT(0, 0), POINT(1, 1)))

SELECT ST_NumPoints(ST_GeomFromText('LINESTRING(0 0, 1 1)')), ST_AsText(ST_PointN(ST_GeomFromText('LINESTRING(0 0, 1 1)'), 2)), ST_AsText(ST_StartPoint(ST_GeomFromText('LINESTRING(0 0, 1 1)'))), ST_IsClosed(ST_GeomFromText('LINESTRING(0 0, 1 1)')), ST_AsText(ST_ConvexHull(ST_GeomFromText('MULTIPOINT(0 0, 1 1, 1 0)')))

SELECT ST_Crosses(a.at, b.at), ST_Disjoint(a.at, b.at), ST_Equals(a.at, b.at), ST_Intersects(a.at, b.at), ST_Overlaps(a.at, b.at), ST_Touches(a.at, b.at) FROM places a, places b

-- on: mysql
SELECT ST_GeoHash(POINT(1, 1), 5), ST_LatFromGeoHash('s00tw'), ST_Distance_Sphere(POINT(0, 0), POINT(1, 1)) > 0, ST_AsText(ST_Simplify(ST_GeomFromText('LINESTRING(0 0, 1 1, 2 2)'), 0.5)), ST_IsValid(POINT(1, 1))
