SELECT (SELECT MAX(pay) FROM people)

SELECT name, (SELECT COUNT(*) FROM sales s WHERE s.person_id = p.id) AS deals FROM people p

SELECT name FROM people WHERE pay = (SELECT MAX(pay) FROM people)

SELECT name FROM people WHERE dept_id IN (SELECT id FROM departments WHERE city = 'Oslo')

SELECT name FROM people WHERE dept_id NOT IN (SELECT id FROM departments WHERE city = 'Oslo')

SELECT name FROM people WHERE dept_id = ANY (SELECT id FROM departments)

SELECT name FROM people WHERE pay >= ALL (SELECT pay FROM people WHERE pay IS NOT NULL)

SELECT name FROM people WHERE pay < SOME (SELECT pay FROM people)

SELECT name FROM people WHERE dept_id <> ALL (SELECT id FROM departments WHERE id > 2)

SELECT name FROM people p WHERE EXISTS (SELECT * FROM sales WHERE person_id = p.id)

SELECT name FROM people p WHERE NOT EXISTS (SELECT 1 FROM sales WHERE person_id = p.id)

SELECT name FROM people WHERE (id, dept_id) = (SELECT id, dept_id FROM people WHERE name = 'Ann')

SELECT name FROM people WHERE ROW(1, 2) = (SELECT 1, 2)

SELECT AVG(c) FROM (SELECT COUNT(*) AS c FROM people GROUP BY dept_id) AS counts

SELECT name FROM people WHERE id = (SELECT boss_id FROM people WHERE id = (SELECT MIN(id) FROM people WHERE boss_id IS NOT NULL))

SELECT id FROM people WHERE id IN (SELECT person_id FROM sales UNION SELECT 4)

SELECT id FROM people WHERE id = (SELECT 1 UNION SELECT 1)

SELECT id IN (1, 2, 3), id IN (SELECT 1) FROM people

SELECT (SELECT 1), (SELECT 'a' FROM DUAL), ((SELECT 2))

SELECT CASE WHEN (SELECT COUNT(*) FROM people) > 3 THEN 'many' ELSE 'few' END

SELECT d.name, (SELECT GROUP_CONCAT(p.name ORDER BY p.name) FROM people p WHERE p.dept_id = d.id) FROM departments d

SELECT * FROM (SELECT * FROM (SELECT id FROM people) a) b

SELECT * FROM (SELECT 1 AS x UNION ALL SELECT 2) t WHERE x = 2

SELECT name FROM people p WHERE 1 < (SELECT COUNT(*) FROM people q WHERE q.dept_id = p.dept_id)

SELECT id FROM people HAVING id > (SELECT 2)

SELECT id FROM people GROUP BY id HAVING COUNT(*) = (SELECT COUNT(*) FROM DUAL)

SELECT id FROM people ORDER BY (SELECT 1), id LIMIT 1

-- on: mysql
SELECT id FROM people WHERE (id, 'one') IN (TABLE numbers)

-- on: mysql
SELECT id FROM people WHERE id IN (VALUES ROW(1), ROW(2))

SELECT EXISTS (SELECT 1 FROM people WHERE id = 99), NOT EXISTS (SELECT 1)
