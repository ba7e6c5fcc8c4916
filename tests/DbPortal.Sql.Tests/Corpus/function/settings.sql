-- on: postgresql
-- out ?:
-- out ?:
-- out ?:
SELECT current_setting('timezone'), now(), current_user
