-- on: postgresql
-- out word: ~customers.ssn
-- use Cardinality customers.ssn
-- use PartialFunction customers.ssn
SELECT w.word FROM customers c, regexp_split_to_table(c.ssn, '') AS w (word)
