-- on: postgresql
-- out ?:
-- call pl_comment routine followed
SELECT pl_comment()
