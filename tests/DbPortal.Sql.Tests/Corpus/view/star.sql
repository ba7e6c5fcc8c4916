-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- out full_name: customers.full_name
-- out email: customers.email
-- out ssn: customers.ssn
SELECT * FROM v_customers
