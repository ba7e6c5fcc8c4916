-- on: sqlite
-- out body: docs.body
SELECT body FROM docs
