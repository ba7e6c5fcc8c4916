-- on: postgresql
-- effect Define
-- write m create_materialized_view
-- flow customers.ssn -> m
CREATE MATERIALIZED VIEW m AS SELECT ssn FROM customers
