-- on: postgresql
-- out ?: !
-- call set_config Forbidden
SELECT set_config('role', 'x', false)
