-- The account the portal uses: it reads and writes this database and nothing else.
CREATE USER 'portal'@'%' IDENTIFIED BY 'hr-sample';
GRANT SELECT, INSERT, UPDATE, DELETE, SHOW VIEW ON hr.* TO 'portal'@'%';

SET NAMES utf8mb4;
USE hr;

CREATE TABLE departments (
    id int PRIMARY KEY,
    name varchar(80) NOT NULL
) CHARACTER SET utf8mb4;
CREATE TABLE employees (
    id int PRIMARY KEY AUTO_INCREMENT,
    name varchar(120) NOT NULL,
    email varchar(160) NOT NULL,
    phone varchar(40),
    salary decimal(12, 2) NOT NULL,
    department_id int NOT NULL,
    hired date NOT NULL,
    FOREIGN KEY (department_id) REFERENCES departments (id)
) CHARACTER SET utf8mb4;

INSERT INTO departments VALUES (1, 'Engineering'), (2, 'Support'), (3, '営業');
INSERT INTO employees (name, email, phone, salary, department_id, hired)
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
SELECT CONCAT(ELT(1 + i % 4, 'Ines Duarte', 'Jonas Weber', '高橋 さくら', 'Amara Okafor'), ' ', i),
       CONCAT('employee', i, '@acme.test'),
       CONCAT('+81-3-5550-', LPAD(i, 4, '0')),
       38000 + i * 211.5,
       1 + i % 3,
       DATE_ADD('2015-04-01', INTERVAL i * 13 DAY)
FROM n;

CREATE VIEW headcount AS
SELECT d.name AS department, COUNT(*) AS people FROM employees e JOIN departments d ON d.id = e.department_id GROUP BY d.name;
