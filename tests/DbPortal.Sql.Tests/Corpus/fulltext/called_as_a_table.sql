-- on: sqlite
-- out title: docs.title
-- use Pattern docs.body part
-- use Pattern docs.title part
SELECT title FROM docs('word')
