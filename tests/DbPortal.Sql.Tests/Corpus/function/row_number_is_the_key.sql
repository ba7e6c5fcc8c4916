-- on: sqlite
-- out ?: keyed.number
SELECT rowid FROM keyed
