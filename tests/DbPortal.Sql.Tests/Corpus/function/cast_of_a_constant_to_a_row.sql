-- on: postgresql
-- out ssn:
SELECT (NULL::customers).ssn
