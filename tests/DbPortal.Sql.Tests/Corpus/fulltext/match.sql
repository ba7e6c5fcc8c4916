-- on: sqlite
-- out title: docs.title
-- use Pattern docs.body part
-- use Pattern docs.docs part
-- use Pattern docs.title part
SELECT title FROM docs WHERE docs MATCH 'word'
