-- on: postgresql
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Pattern customers.ssn
SELECT count(*) FILTER (WHERE ssn LIKE 'a%') FROM customers
