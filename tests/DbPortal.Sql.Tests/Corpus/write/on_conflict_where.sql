-- on: postgresql sqlite
-- effect Write
-- use Equality customers.id
-- use Pattern customers.ssn
-- write customers insert id,city triggers
INSERT INTO customers (id, city) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET city = 'y' WHERE customers.ssn LIKE 'a%'
