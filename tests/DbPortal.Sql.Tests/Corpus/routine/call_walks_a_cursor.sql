-- on: mysql mariadb
-- effect Write
-- use Equality notes.qty part
-- use Equality orders.id part
-- write orders update note
-- flow notes.qty orders.id -> shop.orders
-- flow notes.qty -> orders.note
-- call walk routine followed
CALL walk()
