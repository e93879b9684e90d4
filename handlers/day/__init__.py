"""The day between two mornings."""
