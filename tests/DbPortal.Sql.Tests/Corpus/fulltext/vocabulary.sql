-- on: sqlite
-- out term: ! words.term
SELECT term FROM words
