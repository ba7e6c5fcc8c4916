-- on: postgresql sqlite mysql mariadb
-- out ident: customers.ssn
SELECT ident FROM v_contacts
