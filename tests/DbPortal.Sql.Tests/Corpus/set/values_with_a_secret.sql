-- on: postgresql sqlite
-- out ?: customers.ssn ~customers.id
-- use Equality customers.id
VALUES ((SELECT ssn FROM customers WHERE id = 1)), ('b')
