-- on: postgresql
-- unknown Column
-- out k: ~customers.ssn
-- use TotalFunction customers.ssn
-- call operator = routine
SELECT substr(ssn, 1, 1) AS k FROM customers WHERE k = 'a'
