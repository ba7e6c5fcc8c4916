-- on: postgresql
-- out ?: ~payments.card ~payments_2024.card
-- use TotalFunction payments.card
-- use TotalFunction payments_2024.card
SELECT upper(card) FROM payments_2024
