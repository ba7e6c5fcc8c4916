-- on: mysql mariadb
-- open
SHOW CREATE TABLE customers
