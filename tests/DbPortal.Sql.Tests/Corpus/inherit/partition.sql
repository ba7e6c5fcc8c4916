-- on: postgresql
-- out card: payments.card payments_2024.card
SELECT card FROM payments_2024
