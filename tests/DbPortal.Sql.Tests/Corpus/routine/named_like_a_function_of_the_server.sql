-- on: mysql mariadb
-- unknown Function
-- out ?:
SELECT `count`(1)
