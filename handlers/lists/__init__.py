"""Clients by filter and order, and what is done to many at once: long work, its end, taking it back."""
