-- on: mysql mariadb
-- out ?: !
-- call dynamic routine
SELECT dynamic()
