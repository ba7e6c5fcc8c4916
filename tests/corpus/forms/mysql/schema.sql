-- The plain schema that the forms run on, for MySQL and MariaDB.
CREATE TABLE departments (
  id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  city VARCHAR(40),
  budget DECIMAL(12,2) DEFAULT 1000.50 COMMENT 'per year',
  UNIQUE KEY by_name (name)
);
INSERT INTO departments VALUES (1, 'Sales', 'Lisbon', 1200.00), (2, 'Support', 'Oslo', 800.00), (3, 'Research', NULL, 5000.25), (4, 'Legal', 'Oslo', NULL);
CREATE TABLE people (
  id INT AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  email VARCHAR(80),
  born DATE,
  pay DECIMAL(10,2),
  dept_id INT,
  boss_id INT,
  level ENUM('junior','senior','lead') NOT NULL DEFAULT 'junior',
  tags SET('a','b','c') NOT NULL DEFAULT '',
  active TINYINT(1) NOT NULL DEFAULT 1,
  hired DATETIME NOT NULL DEFAULT '2020-01-01 00:00:00',
  prefs JSON,
  KEY by_dept (dept_id, level),
  KEY by_born (born),
  CONSTRAINT people_dept FOREIGN KEY (dept_id) REFERENCES departments (id)
);
INSERT INTO people (id, name, email, born, pay, dept_id, boss_id, level, tags, active, hired, prefs) VALUES
  (1, 'Ann', 'ann@example.org', '1980-02-29', 5000.00, 1, NULL, 'lead', 'a,b', 1, '2015-03-01 09:00:00', '{"theme": "dark", "size": 12, "langs": ["en", "pt"]}'),
  (2, 'Bob', 'bob@example.org', '1990-07-15', 3000.50, 1, 1, 'senior', 'a', 1, '2018-06-15 10:30:00', '{"theme": "light", "size": 10, "langs": []}'),
  (3, 'Cleo', NULL, '1995-12-31', 2500.00, 2, 1, 'junior', '', 0, '2020-01-31 23:59:59', NULL),
  (4, 'Dan', 'dan@example.org', NULL, NULL, 2, 3, 'junior', 'c', 1, '2021-11-11 11:11:11', '{"theme": "dark", "nested": {"deep": [1, 2, {"x": null}]}}'),
  (5, 'Eve O''Hara', 'eve@example.org', '1970-01-01', 7000.00, 3, 1, 'senior', 'a,b,c', 1, '2012-12-12 12:12:12', '[]'),
  (6, 'Zoë', 'zoe@example.org', '2000-05-05', 100.10, NULL, 5, 'junior', 'b', 0, '2023-02-28 00:00:00', '{"a.b": 1}');
CREATE TABLE sales (
  id INT PRIMARY KEY,
  person_id INT NOT NULL,
  product VARCHAR(20) NOT NULL,
  qty INT NOT NULL,
  price DOUBLE NOT NULL,
  sold_on DATE NOT NULL,
  region CHAR(2),
  total DECIMAL(12,2) GENERATED ALWAYS AS (qty * price) STORED,
  doubled INT GENERATED ALWAYS AS (qty * 2) VIRTUAL
);
INSERT INTO sales (id, person_id, product, qty, price, sold_on, region) VALUES
  (1, 1, 'pen', 10, 1.5, '2024-01-05', 'EU'), (2, 1, 'ink', 3, 12.25, '2024-01-20', 'EU'), (3, 2, 'pen', 7, 1.5, '2024-02-01', 'US'),
  (4, 2, 'pad', 1, 4, '2024-02-11', NULL), (5, 3, 'pen', 12, 1.4, '2024-03-03', 'US'), (6, 5, 'ink', 2, 12.5, '2024-03-09', 'AS'),
  (7, 5, 'pad', 8, 3.75, '2024-03-31', 'EU'), (8, 5, 'pen', 1, 1.5, '2024-04-01', 'AS');
CREATE TABLE numbers (n INT PRIMARY KEY, word VARCHAR(10));
INSERT INTO numbers VALUES (0, 'zero'), (1, 'one'), (2, 'two'), (3, 'three'), (4, NULL), (5, 'five'), (-3, 'minus');
CREATE TABLE articles (id INT PRIMARY KEY, title VARCHAR(100), body TEXT, FULLTEXT KEY words (title, body), FULLTEXT KEY body_words (body)) ENGINE=MyISAM;
INSERT INTO articles VALUES (1, 'Optimizing databases', 'How indexes and plans make databases quick'), (2, 'Gardening', 'Tomatoes want sun and water'), (3, 'Database gardens', 'Growing data with care and patience');
CREATE TABLE kinds (
  ti TINYINT, si SMALLINT, mi MEDIUMINT, bi BIGINT UNSIGNED, de DECIMAL(30,10), f FLOAT, d DOUBLE, b BIT(8), y YEAR, t TIME(3), dt DATETIME(6), ts TIMESTAMP NULL,
  c CHAR(5), vb VARBINARY(20), bl BLOB, tx MEDIUMTEXT, u VARCHAR(20) CHARACTER SET latin1, zf INT(6) ZEROFILL
);
INSERT INTO kinds VALUES
  (-128, 32767, -8388608, 18446744073709551615, 12345678901234567890.0123456789, 1.5, 2.5e-10, b'10100101', 2024, '-100:30:15.250', '2024-02-29 23:59:59.123456', '2024-06-01 12:00:00', 'ab', x'00ff10', 'blob', 'text', 'é', 42),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (1, 1, 1, 1, 1, 1, 1, b'1', 1999, '12:00:00', '1999-12-31 00:00:00', NULL, '', '', '', '', '', 7);
CREATE TABLE slots (id INT NOT NULL, day DATE NOT NULL, what VARCHAR(10), PRIMARY KEY (id, day))
  PARTITION BY RANGE (TO_DAYS(day)) (PARTITION p2023 VALUES LESS THAN (TO_DAYS('2024-01-01')), PARTITION p2024 VALUES LESS THAN (TO_DAYS('2025-01-01')), PARTITION rest VALUES LESS THAN MAXVALUE);
INSERT INTO slots VALUES (1, '2023-05-01', 'x'), (2, '2024-05-01', 'y'), (3, '2025-05-01', 'z');
CREATE TABLE places (id INT PRIMARY KEY, name VARCHAR(20), at POINT NOT NULL, SPATIAL INDEX (at));
INSERT INTO places VALUES (1, 'origin', ST_GeomFromText('POINT(0 0)')), (2, 'there', ST_GeomFromText('POINT(3 4)'));
CREATE TABLE `odd name` (`select` INT PRIMARY KEY, `a``b` VARCHAR(10), `Mixed Case` INT);
INSERT INTO `odd name` VALUES (1, 'tick', 2);
CREATE TABLE scratch (id INT AUTO_INCREMENT PRIMARY KEY, k VARCHAR(10) UNIQUE, v INT DEFAULT 5, at TIMESTAMP NULL DEFAULT NULL);
INSERT INTO scratch (id, k, v) VALUES (1, 'one', 1), (2, 'two', 2), (3, 'three', 3);
CREATE TABLE logged (what VARCHAR(60));
CREATE VIEW seniors AS SELECT id, name, dept_id FROM people WHERE level <> 'junior';
CREATE VIEW totals (product, sum_qty) AS SELECT product, SUM(qty) FROM sales GROUP BY product;
CREATE VIEW open_scratch AS SELECT id, k, v FROM scratch WHERE v < 10 WITH CHECK OPTION;
/*M! CREATE SEQUENCE counter START WITH 100 INCREMENT BY 10 */;
DELIMITER //
CREATE FUNCTION add_two(a INT, b INT) RETURNS INT DETERMINISTIC NO SQL RETURN a + b //
CREATE FUNCTION head_count(d INT) RETURNS INT READS SQL DATA
BEGIN
  DECLARE c INT DEFAULT 0;
  SELECT COUNT(*) INTO c FROM people WHERE dept_id = d;
  RETURN c;
END //
CREATE PROCEDURE list_people(IN d INT)
BEGIN
  SELECT id, name FROM people WHERE dept_id = d ORDER BY id;
END //
CREATE PROCEDURE put_scratch(IN what VARCHAR(10), INOUT amount INT, OUT how_many INT)
BEGIN
  INSERT INTO scratch (k, v) VALUES (what, amount) ON DUPLICATE KEY UPDATE v = amount;
  SET amount = amount + 1;
  SELECT COUNT(*) INTO how_many FROM scratch;
END //
CREATE TRIGGER scratch_log AFTER DELETE ON scratch FOR EACH ROW INSERT INTO logged VALUES (CONCAT('gone ', OLD.k)) //
/*M! CREATE TABLE prices (id INT PRIMARY KEY, amount INT) WITH SYSTEM VERSIONING */ //
/*M! INSERT INTO prices VALUES (1, 10), (2, 20) */ //
/*M! CREATE TABLE booked (id INT, s DATE, e DATE, PERIOD FOR stay (s, e)) */ //
/*M! INSERT INTO booked VALUES (1, '2024-01-01', '2024-12-31') */ //
DELIMITER ;
