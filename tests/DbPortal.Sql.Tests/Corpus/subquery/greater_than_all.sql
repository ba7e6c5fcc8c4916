-- on: postgresql sqlite mysql mariadb
-- out id: products.id
-- use Range hr.staff.salary part
-- use Range products.price
-- use TotalFunction hr.staff.salary
SELECT id FROM products WHERE price >= (SELECT max(salary) FROM hr.staff)
