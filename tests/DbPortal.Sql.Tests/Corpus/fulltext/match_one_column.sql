-- on: sqlite
-- out title: docs.title
-- use Pattern docs.title
SELECT title FROM docs WHERE docs MATCH 'title: word'
