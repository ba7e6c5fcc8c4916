-- on: postgresql sqlite
-- effect Write
-- out ssn: customers.ssn
-- write customers insert id triggers
INSERT INTO customers (id) VALUES (1) RETURNING ssn
