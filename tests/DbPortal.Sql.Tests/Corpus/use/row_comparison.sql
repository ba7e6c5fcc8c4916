-- on: postgresql sqlite mysql mariadb
-- out id: customers.id
-- use Range customers.city part
-- use Range customers.ssn part
SELECT id FROM customers WHERE (city, ssn) > ('a', 'b')
