-- on: mariadb
-- effect Write
-- out ?:
-- write notes nextval
-- call nextval Observable
SELECT NEXT VALUE FOR notes
