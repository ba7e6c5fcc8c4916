-- on: mysql mariadb
-- out ?: !
-- call again routine followed
-- call again routine
SELECT again(1)
