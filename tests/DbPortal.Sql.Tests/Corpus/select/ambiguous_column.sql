-- on: postgresql sqlite mysql mariadb
-- unknown AmbiguousColumn
-- out id: ! customers.id orders.id
SELECT id FROM customers, orders
