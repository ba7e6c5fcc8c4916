-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Equality customers.ssn part
-- use TotalFunction customers.ssn via v_badges
SELECT id FROM v_badges WHERE badge = 'X'
