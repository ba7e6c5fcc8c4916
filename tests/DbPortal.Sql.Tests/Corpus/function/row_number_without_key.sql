-- on: sqlite
-- out ?:
SELECT rowid FROM products
