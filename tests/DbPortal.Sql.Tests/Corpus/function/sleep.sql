-- on: postgresql
-- out ?:
-- call pg_sleep Observable
SELECT pg_sleep(1)
