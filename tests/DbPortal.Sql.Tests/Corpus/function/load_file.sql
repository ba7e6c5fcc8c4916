-- on: mysql mariadb
-- out ?: !
-- call LOAD_FILE Forbidden
SELECT LOAD_FILE('/etc/passwd')
