-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
SELECT ssn FROM v_customers
