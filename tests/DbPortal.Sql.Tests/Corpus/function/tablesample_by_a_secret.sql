-- on: postgresql
-- out id: orders.id
-- use Cardinality hr.staff.salary
SELECT id FROM orders TABLESAMPLE SYSTEM ((SELECT salary FROM hr.staff LIMIT 1))
