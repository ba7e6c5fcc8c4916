-- on: mysql mariadb
-- effect Write
-- out ?: ~customers.ssn
-- use Condition customers.ssn part
-- use Equality customers.ssn
-- use TotalFunction customers.ssn part
-- write notes insert note
-- flow customers.ssn -> shop.notes
-- call logs routine followed
SELECT logs('x')
