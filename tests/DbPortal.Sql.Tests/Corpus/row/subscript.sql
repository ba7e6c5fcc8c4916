-- on: postgresql
-- out ?: ~homes.tags
-- use TotalFunction homes.tags
SELECT tags[1] FROM homes
