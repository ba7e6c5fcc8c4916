-- on: postgresql
-- out id: homes.id
-- use Condition homes.tags part
-- use PartialFunction homes.tags
-- use Pattern homes.tags part
SELECT id FROM homes WHERE string_to_array(tags, ',') @> ARRAY['a']
