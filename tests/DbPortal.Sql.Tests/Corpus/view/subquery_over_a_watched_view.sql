-- on: postgresql sqlite mysql mariadb
-- out n: ~customers.ssn
-- use Equality customers.ssn via v_watched
SELECT (SELECT count(*) FROM v_watched) AS n
