-- on: postgresql sqlite mysql mariadb
-- out name: customers.full_name
-- use Equality customers.ssn
SELECT name FROM v_contacts WHERE ident = 'x'
