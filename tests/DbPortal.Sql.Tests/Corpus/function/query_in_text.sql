-- on: postgresql
-- out ?: !
-- call query_to_xml Forbidden
SELECT query_to_xml('SELECT ssn FROM customers', true, true, '')
