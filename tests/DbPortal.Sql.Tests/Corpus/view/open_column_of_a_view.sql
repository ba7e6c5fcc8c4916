-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- out name: customers.full_name
SELECT id, name FROM v_contacts
