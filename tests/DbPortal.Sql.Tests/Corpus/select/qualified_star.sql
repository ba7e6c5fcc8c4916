-- on: postgresql sqlite mysql mariadb
-- out id: orders.id
-- out customer_id: orders.customer_id
-- out status: orders.status
-- out total: orders.total
-- out note: orders.note
-- out ssn: customers.ssn
-- use Equality customers.id
-- use Equality orders.customer_id
SELECT o.*, c.ssn FROM orders o JOIN customers c ON c.id = o.customer_id
