-- on: postgresql
-- out card: payments.card payments_2024.card payments_2025.card
SELECT card FROM payments
