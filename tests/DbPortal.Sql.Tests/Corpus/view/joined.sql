-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- out total: orders.total
-- out city: customers.city
-- use Equality customers.id via v_orders
-- use Equality orders.customer_id via v_orders
SELECT id, total, city FROM v_orders
