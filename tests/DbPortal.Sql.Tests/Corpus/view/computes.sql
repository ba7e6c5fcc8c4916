-- on: postgresql sqlite mysql mariadb
-- out badge: ~customers.ssn
-- use TotalFunction customers.ssn via v_badges
SELECT badge FROM v_badges
