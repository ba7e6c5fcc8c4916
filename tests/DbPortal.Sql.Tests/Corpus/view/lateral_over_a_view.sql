-- on: postgresql
-- out u: ~customers.ssn
-- use TotalFunction customers.ssn
SELECT x.u FROM v_contacts v, LATERAL (SELECT upper(v.ident) AS u) x
