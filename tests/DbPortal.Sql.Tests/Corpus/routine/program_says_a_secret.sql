-- on: mysql mariadb
-- out ?: !
-- call noisy routine
SELECT noisy()
