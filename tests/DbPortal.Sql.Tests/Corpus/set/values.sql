-- on: postgresql sqlite
-- out ?:
-- out ?:
VALUES (1, 'a'), (2, 'b')
