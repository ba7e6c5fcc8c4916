-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Ordering customers.ssn
-- use Range customers.ssn part
SELECT id FROM (SELECT id, row_number() OVER (ORDER BY ssn) AS rn FROM customers) d WHERE rn < 5
