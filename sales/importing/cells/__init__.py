"""Cells of a sheet: text, numbers, days and sums as programs and people write them."""
