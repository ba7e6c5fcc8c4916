-- on: postgresql
-- effect Write
-- write homes update home
-- flow customers.ssn -> homes.home
UPDATE homes SET home.zip = (SELECT ssn FROM customers LIMIT 1)
