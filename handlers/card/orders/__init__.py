"""The orders of a client of before: their sums, what was in them, whether they are paid."""
