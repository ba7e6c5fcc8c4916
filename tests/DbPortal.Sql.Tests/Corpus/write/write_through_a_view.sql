-- on: postgresql
-- effect Write
-- write v_customers update full_name triggers
UPDATE v_customers SET full_name = 'x'
