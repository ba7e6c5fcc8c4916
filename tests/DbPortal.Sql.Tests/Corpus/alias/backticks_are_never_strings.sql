-- on: sqlite
-- unknown Column
-- out no such column: !
SELECT `no such column` FROM customers
