-- on: postgresql
-- out national_id: hr.employees.national_id hr.persons.national_id
SELECT national_id FROM hr.persons
