-- on: postgresql
-- out id: payments.id payments_2024.id payments_2025.id
-- use Equality payments.card
-- use Equality payments_2024.card
-- use Equality payments_2025.card
SELECT id FROM payments WHERE card = 'x'
