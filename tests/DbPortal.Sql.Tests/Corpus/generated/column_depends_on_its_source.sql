-- on: postgresql sqlite mysql mariadb
-- out email_norm: customers.email_norm ~customers.email
SELECT email_norm FROM customers
