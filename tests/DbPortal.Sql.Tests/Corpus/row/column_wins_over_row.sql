-- on: postgresql
-- out products: orders.id
SELECT products FROM (SELECT id AS products FROM orders) products
