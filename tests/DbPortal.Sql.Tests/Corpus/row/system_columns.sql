-- on: postgresql
-- out ctid:
-- out tableoid:
SELECT ctid, tableoid FROM customers
