-- on: postgresql
-- effect Write
-- out ?:
-- use Equality hr.staff.id
-- use PartialFunction hr.staff.salary
-- write orders setval
-- flow hr.staff.id hr.staff.salary -> orders
-- call setval Observable
SELECT setval('orders', (SELECT salary::int FROM hr.staff WHERE id = 1))
