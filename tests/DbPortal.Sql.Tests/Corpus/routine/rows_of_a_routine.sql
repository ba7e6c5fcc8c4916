-- on: postgresql
-- out ssn: ~customers.city ~customers.ssn
-- out city: ~customers.city
-- use Equality customers.city
-- call in_city routine followed
SELECT ssn, city FROM in_city('Oslo')
