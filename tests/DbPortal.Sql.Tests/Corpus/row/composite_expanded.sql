-- on: postgresql
-- out street: ~homes.home
-- out zip: ~homes.home
-- use TotalFunction homes.home
SELECT (home).* FROM homes
