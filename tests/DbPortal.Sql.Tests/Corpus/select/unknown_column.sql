-- on: postgresql sqlite mysql mariadb
-- unknown Column
-- out shoe_size: !
SELECT shoe_size FROM customers
