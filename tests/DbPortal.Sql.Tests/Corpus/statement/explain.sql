-- on: postgresql sqlite mysql mariadb
-- open
-- out ?: ~customers.id ~customers.ssn
-- use Equality customers.ssn
EXPLAIN SELECT id FROM customers WHERE ssn = 'x'
