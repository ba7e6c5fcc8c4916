-- on: postgresql
-- out ?:
SELECT 'a' = 'b'
