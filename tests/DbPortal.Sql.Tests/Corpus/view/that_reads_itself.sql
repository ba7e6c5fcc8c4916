-- on: postgresql sqlite mysql mariadb
-- unknown View
-- out id: !
SELECT id FROM v_loop
