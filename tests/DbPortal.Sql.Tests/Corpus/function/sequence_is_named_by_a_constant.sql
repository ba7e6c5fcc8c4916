-- on: postgresql
-- effect Write
-- out ?:
-- out ?:
-- write orders nextval
-- call nextval Observable
-- call currval Observable
SELECT nextval('public.orders'::regclass), currval('orders')
