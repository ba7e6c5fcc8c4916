-- on: postgresql
-- out name:
WITH v_contacts AS (SELECT 1 AS id, 'a' AS name) SELECT name FROM v_contacts
