-- on: postgresql
-- effect Write
-- use Equality customers.id
-- use Equality hr.staff.id
-- use Equality orders.customer_id
-- use Equality orders.id
-- write hr.staff delete
DELETE FROM hr.staff s USING orders o JOIN customers c ON c.id = o.customer_id WHERE s.id = o.id
