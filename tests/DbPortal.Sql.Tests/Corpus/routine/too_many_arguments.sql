-- on: postgresql
-- out ?: !
-- call get_ssn routine
SELECT get_ssn(1, 2)
