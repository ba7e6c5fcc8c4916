-- on: postgresql
-- out tag: ~homes.tags
-- use Cardinality homes.tags
-- use PartialFunction homes.tags
SELECT t.tag FROM homes, unnest(tags) AS t (tag)
