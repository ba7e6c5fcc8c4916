-- on: sqlite
-- out c1: docs_content.c1 ~docs.body ~docs.title
SELECT c1 FROM docs_content
