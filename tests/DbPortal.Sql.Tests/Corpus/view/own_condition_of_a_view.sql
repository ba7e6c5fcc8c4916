-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn via v_watched
SELECT id FROM v_watched
