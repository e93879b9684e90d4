"""Beside the work: what is sealed, swept and purged in time."""
