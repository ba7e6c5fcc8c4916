-- on: postgresql sqlite mysql mariadb
-- out ?: ~customers.city ~customers.ssn
-- use Ordering customers.ssn
-- use TotalFunction customers.city
SELECT first_value(city) OVER w FROM customers WINDOW w AS (ORDER BY ssn)
