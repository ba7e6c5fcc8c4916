SELECT COUNT(*), COUNT(pay), COUNT(DISTINCT dept_id), COUNT(DISTINCT dept_id, level), COUNT(1) FROM people

SELECT SUM(pay), SUM(DISTINCT qty), AVG(DISTINCT qty) FROM people JOIN sales ON person_id = people.id

SELECT MIN(name), MAX(name), MIN(born), MAX(DISTINCT pay) FROM people

SELECT AVG(pay), STD(pay), STDDEV(pay), STDDEV_POP(pay), STDDEV_SAMP(pay), VARIANCE(pay), VAR_POP(pay), VAR_SAMP(pay) FROM people

SELECT BIT_AND(qty), BIT_OR(qty), BIT_XOR(qty) FROM sales

SELECT GROUP_CONCAT(name) FROM people WHERE id = 1

SELECT GROUP_CONCAT(DISTINCT level ORDER BY level DESC SEPARATOR ' | ') FROM people

SELECT GROUP_CONCAT(id, ':', name ORDER BY id SEPARATOR ';') FROM people

SELECT dept_id, GROUP_CONCAT(name ORDER BY id ASC, name DESC) FROM people GROUP BY dept_id

-- on: mariadb
SELECT GROUP_CONCAT(id ORDER BY id LIMIT 2) FROM people

-- on: mariadb
SELECT GROUP_CONCAT(id ORDER BY id SEPARATOR '-' LIMIT 1, 2) FROM people

SELECT JSON_ARRAYAGG(id) FROM departments

SELECT JSON_OBJECTAGG(id, name) FROM departments

-- on: mariadb
SELECT JSON_ARRAYAGG(DISTINCT level ORDER BY level LIMIT 2) FROM people

SELECT SUM(qty * price), AVG(qty) / COUNT(*), MAX(qty) - MIN(qty) FROM sales

-- on: mysql
SELECT ANY_VALUE(name), dept_id FROM people WHERE dept_id = 3 GROUP BY dept_id

SELECT COUNT(IF(active, 1, NULL)), SUM(active), SUM(pay > 1000) FROM people

SELECT COUNT(*) FROM (SELECT DISTINCT region FROM sales) t

SELECT level, COUNT(*) * 100 / (SELECT COUNT(*) FROM people) AS share FROM people GROUP BY level

SELECT product, MAX(IF(region = 'EU', qty, 0)) eu, MAX(CASE region WHEN 'US' THEN qty END) us FROM sales GROUP BY product

SELECT MAX(pay) FROM people WHERE 0


-- on: mysql
SELECT ST_AsText(ST_Collect(at)) FROM places

-- on: mariadb
SELECT COUNT(*) FROM people GROUP BY dept_id ORDER BY NULL
