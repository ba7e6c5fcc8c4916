-- on: postgresql
-- out ?: ~customers.ssn
-- use PartialFunction customers.ssn
SELECT ssn::tier FROM customers
