-- on: mysql mariadb
-- out ?: ! ~orders.note
-- use Opaque orders.note
-- call hidden routine
SELECT hidden(note) FROM orders
