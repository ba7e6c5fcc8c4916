-- on: mysql mariadb
-- out id: customers.id
-- out ssn: customers.ssn
-- use Equality customers.city
-- use Equality customers.id
-- use Equality customers.id part
-- use Equality customers.ssn part
-- call in_city routine followed
CALL in_city((SELECT ssn FROM customers WHERE id = 1), 5)
