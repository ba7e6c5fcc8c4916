-- on: mysql mariadb
-- out id: customers.id
-- out ssn: customers.ssn
-- use Equality customers.city
-- call in_city routine followed
CALL in_city('Oslo', 5)
