-- on: postgresql
-- out zip: ~homes.home
-- use TotalFunction homes.home
SELECT (home).zip FROM homes
