-- on: sqlite
-- out rank: docs.rank ~docs.body ~docs.title
-- use Pattern docs.body part
-- use Pattern docs.docs part
-- use Pattern docs.title part
SELECT rank FROM docs WHERE docs MATCH 'word'
