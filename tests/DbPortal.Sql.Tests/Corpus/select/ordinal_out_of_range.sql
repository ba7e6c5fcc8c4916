-- on: postgresql sqlite mysql mariadb
-- unknown Column
-- out id: customers.id
SELECT id FROM customers ORDER BY 9
