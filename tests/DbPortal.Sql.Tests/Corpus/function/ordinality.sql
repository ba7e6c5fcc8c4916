-- on: postgresql
-- out n: ~homes.tags
-- use Cardinality homes.tags part
-- use PartialFunction homes.tags
-- use PartialFunction homes.tags part
SELECT t.n FROM homes, unnest(string_to_array(tags, ',')) WITH ORDINALITY AS t (x, n)
