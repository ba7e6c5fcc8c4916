-- on: sqlite
-- out k: ~customers.ssn
-- use Equality customers.ssn part
-- use TotalFunction customers.ssn
SELECT substr(ssn, 1, 1) AS k FROM customers WHERE k = 'a'
