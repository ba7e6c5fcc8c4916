-- on: postgresql sqlite mysql mariadb
-- out ssn: customers.ssn
-- out s: ~customers.referrer_id
-- use Grouping customers.ssn
-- use PartialFunction customers.referrer_id
SELECT ssn, sum(referrer_id) AS s FROM customers GROUP BY ssn
