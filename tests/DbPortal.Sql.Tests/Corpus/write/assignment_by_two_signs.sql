-- on: sqlite
-- effect Write
-- write customers update city triggers
UPDATE customers SET city == 'x'
