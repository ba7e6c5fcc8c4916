-- on: postgresql
-- effect Write
-- use TotalFunction pl_stamped.label via pl_stamped
-- write pl_stamped update label
-- flow pl_stamped.label -> pl_stamped.label
UPDATE pl_stamped SET label = 'x'
