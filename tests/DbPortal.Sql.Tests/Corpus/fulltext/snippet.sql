-- on: sqlite
-- out ?: ~docs.body ~docs.docs ~docs.title
-- use PartialFunction docs.body part
-- use PartialFunction docs.docs part
-- use PartialFunction docs.title part
SELECT snippet(docs, 1, '', '', '', 9) FROM docs
