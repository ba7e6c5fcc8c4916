-- on: postgresql18
-- effect Write
-- out s: customers.ssn
-- use Equality customers.id part
-- write customers update city triggers
WITH m AS (MERGE INTO customers c USING (VALUES (1)) v (id) ON c.id = v.id WHEN MATCHED THEN UPDATE SET city = 'x' RETURNING c.ssn AS s) SELECT s FROM m
