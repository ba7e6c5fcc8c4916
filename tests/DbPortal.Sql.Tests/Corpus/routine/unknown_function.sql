-- on: postgresql mysql mariadb sqlite
-- unknown Function
-- out ?: ! ~customers.ssn
-- use Opaque customers.ssn
SELECT no_such(ssn) FROM customers
