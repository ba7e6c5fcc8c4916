-- on: postgresql
-- out national_id: hr.persons.national_id
SELECT national_id FROM ONLY hr.persons
